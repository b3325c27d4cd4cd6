/** Words of which street names are made, in many languages, as sources of regular expressions. */
export const word = "[\\p{L}][\\p{L}\\p{M}'’./-]{0,28}";

/** A word with a capital, or a small one that stands inside names. */
export const capitalWord: string =
  "(?:\\p{Lu}[\\p{L}\\p{M}'’./-]{0,28}|de|la|las|los|del|da|do|dos|das|di|della|delle|degli|dei|du|des|le|les|van|von|den|der|zu|zur|am|im|na|pri|nad|pod|af|av|og|y|e|i)";

/** Stands before the name. */
const types =
  "(?:via|viale|piazza|corso|vicolo|largo|strada|rue|avenue|boulevard|place|all[ée]e|chemin|route|impasse|quai|cours|cit[ée]|calle|c/|avda\\.?|avenida|av\\.?|paseo|plaza|carrera|camino|ctra\\.?|carretera|r[úu]a|travessa|estrada|pra[çc]a|vila|ul\\.?|ulica|al\\.|plac|os\\.|str\\.|bulevardul|jalan|jl\\.|rruga|odos|leoforos|sokak)";

export const streetType: string = types.replace(
  /(?<=[(:|])[a-z]/gu,
  (first) => `[${first}${first.toUpperCase()}]`,
);

/** Ends the name, as a word of its own or joined to it. */
export const streetEnding: string =
  "(?:[\\p{L}'’.-]{2,24}(?:stra(?:ß|ss|s)e|str\\.?|gasse|weg|platz|allee|ring|damm|ufer|steig|gatan|v[äa]gen|gr[äa]nd|g[øo]ata|veien|vegen|vei|gade|gata|vej|all[ée]|pl[ae]ds|str[æa]de|straat|laan|plein|kade|gracht|singel|dijk|plaats|hof|katu|tie|kuja|polku|backen|bakken|stigen|stien|haugen|torget|torg|markt|str[æa]ti|vegur|braut|t[úu]n|st[íi]gur|iela)|(?:stra(?:ß|ss)e|utca|[úu]tja|ut[čc]a|[úu]t|u\\.|t[ée]r|k[öo]r[úu]t|ulice|t[řr][íi]da|n[áa]m[ěe]st[íi]|ulica|cesta|trg|iela|gatv[ėe]|gate|gata|vei|veg|all[ée]|lane|close|street|str\\.|road|avenue|drive|court|grove|parade|crescent))";
