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
