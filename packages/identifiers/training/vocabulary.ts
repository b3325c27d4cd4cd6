/** What fills the slots of the training sentences. */
export const conditions =
  "breast cancer|stage III colon cancer|a stroke|type 2 diabetes|heart failure|COVID-19|asthma|a broken hip|sepsis|leukemia|lupus|kidney disease|a heart attack|pneumonia|depression|opioid addiction|epilepsy|melanoma|hepatitis C|COPD|a brain tumor|preeclampsia".split(
    "|",
  );
export const medicalTerms =
  "atrial fibrillation|nonvalvular atrial fibrillation|rheumatoid arthritis|metastatic prostate cancer|colorectal cancer|gestational diabetes|hypertension|hyperlipidemia|glioblastoma|schizophrenia|myocardial infarction|congestive heart failure|chronic migraines|osteoporosis|hypothyroidism|psoriasis|endometriosis|neuropathy|cirrhosis|pancreatitis|sarcoidosis|dementia|gout|anemia|celiac disease|ulcerative colitis|multiple sclerosis|fibromyalgia|bipolar disorder|pulmonary embolism|aortic stenosis".split(
    "|",
  );
export const abbreviations =
  "DVT|CHF|COPD|CAD|ADHD|ALS|CRP|ESR|ADA|MRN|DOB|A1C|BMI|EKG|ICD|CPT|PTSD|RA|CKD|HIV|LDL|NSAID|SSRI|GERD|AFib|HFrEF|MRSA|UTI|TBI|FDA|CDC|ID|INR|eGFR|T2DM|HTN|PT|OT|PCP|HMO".split(
    "|",
  );
export const drugs =
  "warfarin|apixaban|Eliquis|lisinopril|Metformin|amiodarone|Humira|amlodipine|rituximab|Ozempic|atorvastatin|clozapine|methotrexate|prednisone|Tylenol|insulin glargine|SGLT2 inhibitors|gabapentin|sertraline|albuterol".split(
    "|",
  );
export const roles =
  "cardiologist|pediatrician|surgeon|nurse practitioner|pharmacist|physical therapist|dietitian|oncologist|social worker|midwife|hospitalist|radiologist".split(
    "|",
  );
export const eponyms =
  "Parkinson|Alzheimer|Crohn|Hodgkin|Babinski|Chaddock|Romberg|Glasgow|Apgar|Tourette|Marfan|Down|Huntington|Graves|Hashimoto|Framingham|Wells|Foley|Heimlich|Pap|Raynaud|Barrett|Bell|Addison|Cushing|Epley".split(
    "|",
  );
export const organizations =
  "{CITY} Medical Center|{CITY} Regional Hospital|St. {F}'s Hospital|Mayo Clinic|Johns Hopkins|{L} Memorial Hospital|{CITY} Children's Hospital|{L} Family Clinic|Cleveland Clinic|University of {STATE} Health|Mercy Health|the {L} Foundation|{CITY} Heart Institute|{L} Center for Cancer Care|Cedar Valley Clinic|Kaiser Permanente|{L} & {L} LLP|{CITY} High School|Good Samaritan|Acme Corp|Blue Cross|Planned Parenthood|the Red Cross|{CITY} Fire Department|MD Anderson|Mount Sinai|{L} Hall|the {F} {L} Pavilion|NYU Langone|Methodist Health System".split(
    "|",
  );
export const streets =
  "Main Street|Oak Avenue|{L} Road|{CITY} Drive|Maple Lane|Martin Luther King Jr. Boulevard|{L} Street|Elm St|2nd Avenue|Park Place|{F} Court|River Road".split(
    "|",
  );
export const titles = "Mr.|Mrs.|Ms.|Miss|Mr|Mrs|Dr.".split("|");
export const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Aug|Sept|Oct|Nov|Dec".split(
    "|",
  );
export const states =
  "Montana|Texas|Ohio|Georgia|Virginia|Washington|Carolina|MT|TX|CA|NY|Idaho|Florida|Nevada".split(
    "|",
  );
export const relatives =
  "husband|wife|son|daughter|mother|father|mom|dad|sister|brother|grandmother|grandfather|grandma|grandpa|aunt|uncle|cousin|niece|nephew|fiancé|partner|best friend".split(
    "|",
  );
export const communityTitles =
  "Coach|Pastor|Deacon|Deputy|Officer|Sgt.|Captain|Sister|Brother|Father|Uncle|Auntie|Grandma|Grandpa|Nana|Papa|Baby|Little|Miss|Big".split(
    "|",
  );
export const procedures =
  "surgery|bypass|hip replacement|knee replacement|biopsy|chemo|radiation|dialysis|colonoscopy|C-section|appendectomy|tonsillectomy|cataract surgery|stent|pacemaker|physical therapy|scan|mammogram|root canal|hysterectomy|skin graft|transplant".split(
    "|",
  );
/** Addresses of many countries: none of the words in them is a person, even where a street bears a person's name. */
export const addresses =
  "{NUM} {STREET}, {CITY}|{L}straße {NUM}, {CITY}|{L}str. {D}|{L}gatan {D}, {CITY}|{L}vej {D}|{L}straat {NUM}, {CITY}|{L}gasse {D}, {CITY}|Rue {F} {L} {D}, {CITY}|{D} rue {L}|{D} avenue {F} {L}, {CITY}|Via {F} {L} {NUM}, {CITY}|Calle {L} {NUM}, {CITY}|Avda. {L} {D}|C/ {F} {L} {D}, {CITY}|Rua {F} {L} {NUM}, {CITY}|ul. {L} {D}, {CITY}|{L} utca {D}. {CITY}|Piazza {L} {D}|{L} {NUM}, {CITY}|{NUM} {L} Apt. {NUM}, {CITY}|{NUM} {F} {L} {NUM} Suite {NUM}, {CITY}|P.O. Box {NUM}, {CITY}|{D} {L} Close, {CITY}|the corner of {STREET} and {L} Street".split(
    "|",
  );
/** Names of languages that are written in other letters, as they stand in English texts. */
export const romanizedFirst =
  "aarav aditi aisha akira ali amal amina amir anjali ananya arjun asha ayesha bilal chen cheng chinedu chun dae deepak divya farah fatima feng folake goran haruto hassan hiro huan hye hyun ibrahim imani jamila jin ji-woo kamal kenji khadija khalid kofi kwame lakshmi layla lei li lin ling mahmoud mai malik mei meera ming minh mohammad mustafa nadia naoko neha ngozi nguyen noor olga omar padma parvati pradeep priya rahul raj rajesh rania ravi reza rohan sabah salma samir sanjay seo shanti sergei shreya siddharth suresh svetlana tariq thi thuy tuan uche vikram vladimir wei xiao yan yasmin yosef youssef yuki yun zainab zhen".split(
    " ",
  );
export const romanizedLast =
  "abdi abdullah acharya adeyemi agarwal ahmed akhtar akhmetov alvi anand bae banerjee basu begaye begay bhatt bose chakraborty chan chang chaudhary chen cheng cho choi chowdhury chung das desai dhillon dimitrov dizon dutta eze fong fujimoto gao ghosh gill gupta guo haddad han hassan hayashi ho hong hossain hsu huang hussain hwang ibrahim ito iwu iyer jain jang joshi jung kang kapoor karimi kato kaur khalil khan khatri kim kimura ko kobayashi krishnan kumar kwon lam lau le lee leung li liang lim lin liu lu luo ma mahmoud malik mehta mishra mishra mohamed mori mukherjee murthy nair nakamura naidu ng nguyen nkosi nwosu obi ochieng ogawa okafor okonkwo oh ong osei pak pandey park patel petrov pham phan pillai popov qureshi rahman rao reddy rezaei roy saito sakamoto saleh sato sen seo shah shaikh sharma shen shin siddiqui sidhu silversmith singh smirnov son song sun suzuki takahashi tan tanaka tang thakur tran truong tsai tso tsosie varma vang venkatesan volkov vu wang watanabe wong wu xiong xu yamada yamamoto yang yazzie ye yi yin yoon yu yusuf zaman zhang zhao zheng zhou zhu".split(
    " ",
  );
