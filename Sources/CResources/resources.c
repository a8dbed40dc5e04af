// Written by embed.sh; run it again after adding, renaming or removing a file.
#include "CResources.h"

static const uint8_t file0[] = {
#embed "../../Glossary/courts-and-treaty-bodies.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file1[] = {
#embed "../../Glossary/criminal-procedure.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file2[] = {
#embed "../../Glossary/documents.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file3[] = {
#embed "../../Glossary/human-rights.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file4[] = {
#embed "../../Glossary/institutions.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file5[] = {
#embed "../../Glossary/places.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file6[] = {
#embed "../../Locales/common/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file7[] = {
#embed "../../Locales/common/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file8[] = {
#embed "../../Locales/common/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file9[] = {
#embed "../../Locales/common/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file10[] = {
#embed "../../Locales/common/non-starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file11[] = {
#embed "../../Locales/common/profiles/be.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file12[] = {
#embed "../../Locales/common/profiles/bg.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file13[] = {
#embed "../../Locales/common/profiles/cs.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file14[] = {
#embed "../../Locales/common/profiles/de.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file15[] = {
#embed "../../Locales/common/profiles/en.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file16[] = {
#embed "../../Locales/common/profiles/es.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file17[] = {
#embed "../../Locales/common/profiles/fr.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file18[] = {
#embed "../../Locales/common/profiles/hr.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file19[] = {
#embed "../../Locales/common/profiles/hu.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file20[] = {
#embed "../../Locales/common/profiles/it.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file21[] = {
#embed "../../Locales/common/profiles/kk.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file22[] = {
#embed "../../Locales/common/profiles/ky.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file23[] = {
#embed "../../Locales/common/profiles/lt.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file24[] = {
#embed "../../Locales/common/profiles/mk.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file25[] = {
#embed "../../Locales/common/profiles/nl.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file26[] = {
#embed "../../Locales/common/profiles/pl.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file27[] = {
#embed "../../Locales/common/profiles/pt.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file28[] = {
#embed "../../Locales/common/profiles/ro.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file29[] = {
#embed "../../Locales/common/profiles/ru.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file30[] = {
#embed "../../Locales/common/profiles/sk.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file31[] = {
#embed "../../Locales/common/profiles/sr.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file32[] = {
#embed "../../Locales/common/profiles/sv.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file33[] = {
#embed "../../Locales/common/profiles/tr.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file34[] = {
#embed "../../Locales/common/profiles/uk.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file35[] = {
#embed "../../Locales/common/profiles/uz.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file36[] = {
#embed "../../Locales/common/sounds/cyrillic.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file37[] = {
#embed "../../Locales/common/sounds/latin.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file38[] = {
#embed "../../Locales/cs/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file39[] = {
#embed "../../Locales/cs/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file40[] = {
#embed "../../Locales/cs/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file41[] = {
#embed "../../Locales/cs/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file42[] = {
#embed "../../Locales/cs/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file43[] = {
#embed "../../Locales/cs/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file44[] = {
#embed "../../Locales/cs/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file45[] = {
#embed "../../Locales/cs/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file46[] = {
#embed "../../Locales/cs/non-starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file47[] = {
#embed "../../Locales/cs/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file48[] = {
#embed "../../Locales/cs/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file49[] = {
#embed "../../Locales/cs/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file50[] = {
#embed "../../Locales/de/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file51[] = {
#embed "../../Locales/de/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file52[] = {
#embed "../../Locales/de/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file53[] = {
#embed "../../Locales/de/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file54[] = {
#embed "../../Locales/de/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file55[] = {
#embed "../../Locales/de/dates.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file56[] = {
#embed "../../Locales/de/doubles.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file57[] = {
#embed "../../Locales/de/function-words.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file58[] = {
#embed "../../Locales/de/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file59[] = {
#embed "../../Locales/de/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file60[] = {
#embed "../../Locales/de/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file61[] = {
#embed "../../Locales/de/negations.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file62[] = {
#embed "../../Locales/de/non-starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file63[] = {
#embed "../../Locales/de/numbers.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file64[] = {
#embed "../../Locales/de/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file65[] = {
#embed "../../Locales/de/references.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file66[] = {
#embed "../../Locales/de/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file67[] = {
#embed "../../Locales/de/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file68[] = {
#embed "../../Locales/de/symbols.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file69[] = {
#embed "../../Locales/de/units.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file70[] = {
#embed "../../Locales/en/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file71[] = {
#embed "../../Locales/en/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file72[] = {
#embed "../../Locales/en/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file73[] = {
#embed "../../Locales/en/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file74[] = {
#embed "../../Locales/en/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file75[] = {
#embed "../../Locales/en/dates.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file76[] = {
#embed "../../Locales/en/doubles.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file77[] = {
#embed "../../Locales/en/function-words.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file78[] = {
#embed "../../Locales/en/hyphens.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file79[] = {
#embed "../../Locales/en/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file80[] = {
#embed "../../Locales/en/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file81[] = {
#embed "../../Locales/en/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file82[] = {
#embed "../../Locales/en/negations.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file83[] = {
#embed "../../Locales/en/non-starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file84[] = {
#embed "../../Locales/en/numbers.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file85[] = {
#embed "../../Locales/en/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file86[] = {
#embed "../../Locales/en/references.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file87[] = {
#embed "../../Locales/en/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file88[] = {
#embed "../../Locales/en/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file89[] = {
#embed "../../Locales/en/symbols.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file90[] = {
#embed "../../Locales/en/units.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file91[] = {
#embed "../../Locales/es/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file92[] = {
#embed "../../Locales/es/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file93[] = {
#embed "../../Locales/es/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file94[] = {
#embed "../../Locales/es/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file95[] = {
#embed "../../Locales/es/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file96[] = {
#embed "../../Locales/es/doubles.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file97[] = {
#embed "../../Locales/es/function-words.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file98[] = {
#embed "../../Locales/es/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file99[] = {
#embed "../../Locales/es/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file100[] = {
#embed "../../Locales/es/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file101[] = {
#embed "../../Locales/es/negations.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file102[] = {
#embed "../../Locales/es/numbers.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file103[] = {
#embed "../../Locales/es/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file104[] = {
#embed "../../Locales/es/references.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file105[] = {
#embed "../../Locales/es/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file106[] = {
#embed "../../Locales/es/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file107[] = {
#embed "../../Locales/es/symbols.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file108[] = {
#embed "../../Locales/fr/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file109[] = {
#embed "../../Locales/fr/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file110[] = {
#embed "../../Locales/fr/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file111[] = {
#embed "../../Locales/fr/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file112[] = {
#embed "../../Locales/fr/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file113[] = {
#embed "../../Locales/fr/doubles.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file114[] = {
#embed "../../Locales/fr/function-words.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file115[] = {
#embed "../../Locales/fr/hyphens.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file116[] = {
#embed "../../Locales/fr/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file117[] = {
#embed "../../Locales/fr/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file118[] = {
#embed "../../Locales/fr/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file119[] = {
#embed "../../Locales/fr/negations.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file120[] = {
#embed "../../Locales/fr/non-starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file121[] = {
#embed "../../Locales/fr/numbers.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file122[] = {
#embed "../../Locales/fr/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file123[] = {
#embed "../../Locales/fr/references.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file124[] = {
#embed "../../Locales/fr/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file125[] = {
#embed "../../Locales/fr/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file126[] = {
#embed "../../Locales/fr/symbols.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file127[] = {
#embed "../../Locales/fr/units.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file128[] = {
#embed "../../Locales/it/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file129[] = {
#embed "../../Locales/it/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file130[] = {
#embed "../../Locales/it/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file131[] = {
#embed "../../Locales/it/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file132[] = {
#embed "../../Locales/it/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file133[] = {
#embed "../../Locales/it/doubles.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file134[] = {
#embed "../../Locales/it/function-words.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file135[] = {
#embed "../../Locales/it/hyphens.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file136[] = {
#embed "../../Locales/it/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file137[] = {
#embed "../../Locales/it/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file138[] = {
#embed "../../Locales/it/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file139[] = {
#embed "../../Locales/it/negations.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file140[] = {
#embed "../../Locales/it/numbers.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file141[] = {
#embed "../../Locales/it/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file142[] = {
#embed "../../Locales/it/references.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file143[] = {
#embed "../../Locales/it/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file144[] = {
#embed "../../Locales/it/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file145[] = {
#embed "../../Locales/it/symbols.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file146[] = {
#embed "../../Locales/kk/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file147[] = {
#embed "../../Locales/kk/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file148[] = {
#embed "../../Locales/kk/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file149[] = {
#embed "../../Locales/kk/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file150[] = {
#embed "../../Locales/kk/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file151[] = {
#embed "../../Locales/kk/doubles.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file152[] = {
#embed "../../Locales/kk/function-words.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file153[] = {
#embed "../../Locales/kk/hyphens.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file154[] = {
#embed "../../Locales/kk/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file155[] = {
#embed "../../Locales/kk/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file156[] = {
#embed "../../Locales/kk/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file157[] = {
#embed "../../Locales/kk/negations.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file158[] = {
#embed "../../Locales/kk/numbers.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file159[] = {
#embed "../../Locales/kk/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file160[] = {
#embed "../../Locales/kk/references.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file161[] = {
#embed "../../Locales/kk/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file162[] = {
#embed "../../Locales/kk/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file163[] = {
#embed "../../Locales/kk/symbols.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file164[] = {
#embed "../../Locales/kk/units.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file165[] = {
#embed "../../Locales/lt/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file166[] = {
#embed "../../Locales/lt/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file167[] = {
#embed "../../Locales/lt/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file168[] = {
#embed "../../Locales/lt/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file169[] = {
#embed "../../Locales/lt/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file170[] = {
#embed "../../Locales/lt/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file171[] = {
#embed "../../Locales/lt/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file172[] = {
#embed "../../Locales/lt/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file173[] = {
#embed "../../Locales/lt/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file174[] = {
#embed "../../Locales/pl/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file175[] = {
#embed "../../Locales/pl/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file176[] = {
#embed "../../Locales/pl/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file177[] = {
#embed "../../Locales/pl/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file178[] = {
#embed "../../Locales/pl/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file179[] = {
#embed "../../Locales/pl/doubles.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file180[] = {
#embed "../../Locales/pl/function-words.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file181[] = {
#embed "../../Locales/pl/hyphens.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file182[] = {
#embed "../../Locales/pl/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file183[] = {
#embed "../../Locales/pl/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file184[] = {
#embed "../../Locales/pl/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file185[] = {
#embed "../../Locales/pl/negations.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file186[] = {
#embed "../../Locales/pl/numbers.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file187[] = {
#embed "../../Locales/pl/prepositions.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file188[] = {
#embed "../../Locales/pl/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file189[] = {
#embed "../../Locales/pl/references.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file190[] = {
#embed "../../Locales/pl/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file191[] = {
#embed "../../Locales/pl/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file192[] = {
#embed "../../Locales/pl/symbols.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file193[] = {
#embed "../../Locales/pl/units.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file194[] = {
#embed "../../Locales/ro/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file195[] = {
#embed "../../Locales/ro/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file196[] = {
#embed "../../Locales/ro/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file197[] = {
#embed "../../Locales/ro/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file198[] = {
#embed "../../Locales/ro/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file199[] = {
#embed "../../Locales/ro/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file200[] = {
#embed "../../Locales/ro/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file201[] = {
#embed "../../Locales/ro/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file202[] = {
#embed "../../Locales/ro/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file203[] = {
#embed "../../Locales/ru/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file204[] = {
#embed "../../Locales/ru/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file205[] = {
#embed "../../Locales/ru/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file206[] = {
#embed "../../Locales/ru/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file207[] = {
#embed "../../Locales/ru/doubles.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file208[] = {
#embed "../../Locales/ru/function-words.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file209[] = {
#embed "../../Locales/ru/hyphens.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file210[] = {
#embed "../../Locales/ru/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file211[] = {
#embed "../../Locales/ru/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file212[] = {
#embed "../../Locales/ru/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file213[] = {
#embed "../../Locales/ru/negations.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file214[] = {
#embed "../../Locales/ru/non-starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file215[] = {
#embed "../../Locales/ru/numbers.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file216[] = {
#embed "../../Locales/ru/prepositions.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file217[] = {
#embed "../../Locales/ru/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file218[] = {
#embed "../../Locales/ru/references.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file219[] = {
#embed "../../Locales/ru/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file220[] = {
#embed "../../Locales/ru/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file221[] = {
#embed "../../Locales/ru/symbols.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file222[] = {
#embed "../../Locales/ru/units.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file223[] = {
#embed "../../Locales/tr/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file224[] = {
#embed "../../Locales/tr/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file225[] = {
#embed "../../Locales/tr/abbreviations/number.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file226[] = {
#embed "../../Locales/tr/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file227[] = {
#embed "../../Locales/tr/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file228[] = {
#embed "../../Locales/tr/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file229[] = {
#embed "../../Locales/tr/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file230[] = {
#embed "../../Locales/tr/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file231[] = {
#embed "../../Locales/tr/non-starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file232[] = {
#embed "../../Locales/tr/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file233[] = {
#embed "../../Locales/tr/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file234[] = {
#embed "../../Locales/tr/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file235[] = {
#embed "../../Locales/uk/abbreviations/either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file236[] = {
#embed "../../Locales/uk/abbreviations/number-either.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file237[] = {
#embed "../../Locales/uk/abbreviations/title.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file238[] = {
#embed "../../Locales/uk/abbreviations/unit.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file239[] = {
#embed "../../Locales/uk/doubles.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file240[] = {
#embed "../../Locales/uk/function-words.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file241[] = {
#embed "../../Locales/uk/hyphens.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file242[] = {
#embed "../../Locales/uk/inflection.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file243[] = {
#embed "../../Locales/uk/language.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file244[] = {
#embed "../../Locales/uk/months.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file245[] = {
#embed "../../Locales/uk/negations.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file246[] = {
#embed "../../Locales/uk/non-starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file247[] = {
#embed "../../Locales/uk/numbers.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file248[] = {
#embed "../../Locales/uk/prepositions.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file249[] = {
#embed "../../Locales/uk/quotes.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file250[] = {
#embed "../../Locales/uk/references.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file251[] = {
#embed "../../Locales/uk/separators.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file252[] = {
#embed "../../Locales/uk/starters.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file253[] = {
#embed "../../Locales/uk/symbols.txt" suffix(, 0) if_empty(0)
};
static const uint8_t file254[] = {
#embed "../../Locales/uk/units.txt" suffix(, 0) if_empty(0)
};

static const struct {
  const char *path;
  const uint8_t *bytes;
  int64_t length;
} resources[] = {
    {"Glossary/courts-and-treaty-bodies.csv", file0, sizeof file0 - 1},
    {"Glossary/criminal-procedure.csv", file1, sizeof file1 - 1},
    {"Glossary/documents.csv", file2, sizeof file2 - 1},
    {"Glossary/human-rights.csv", file3, sizeof file3 - 1},
    {"Glossary/institutions.csv", file4, sizeof file4 - 1},
    {"Glossary/places.csv", file5, sizeof file5 - 1},
    {"Locales/common/abbreviations/either.txt", file6, sizeof file6 - 1},
    {"Locales/common/abbreviations/number-either.txt", file7, sizeof file7 - 1},
    {"Locales/common/abbreviations/number.txt", file8, sizeof file8 - 1},
    {"Locales/common/abbreviations/title.txt", file9, sizeof file9 - 1},
    {"Locales/common/non-starters.txt", file10, sizeof file10 - 1},
    {"Locales/common/profiles/be.txt", file11, sizeof file11 - 1},
    {"Locales/common/profiles/bg.txt", file12, sizeof file12 - 1},
    {"Locales/common/profiles/cs.txt", file13, sizeof file13 - 1},
    {"Locales/common/profiles/de.txt", file14, sizeof file14 - 1},
    {"Locales/common/profiles/en.txt", file15, sizeof file15 - 1},
    {"Locales/common/profiles/es.txt", file16, sizeof file16 - 1},
    {"Locales/common/profiles/fr.txt", file17, sizeof file17 - 1},
    {"Locales/common/profiles/hr.txt", file18, sizeof file18 - 1},
    {"Locales/common/profiles/hu.txt", file19, sizeof file19 - 1},
    {"Locales/common/profiles/it.txt", file20, sizeof file20 - 1},
    {"Locales/common/profiles/kk.txt", file21, sizeof file21 - 1},
    {"Locales/common/profiles/ky.txt", file22, sizeof file22 - 1},
    {"Locales/common/profiles/lt.txt", file23, sizeof file23 - 1},
    {"Locales/common/profiles/mk.txt", file24, sizeof file24 - 1},
    {"Locales/common/profiles/nl.txt", file25, sizeof file25 - 1},
    {"Locales/common/profiles/pl.txt", file26, sizeof file26 - 1},
    {"Locales/common/profiles/pt.txt", file27, sizeof file27 - 1},
    {"Locales/common/profiles/ro.txt", file28, sizeof file28 - 1},
    {"Locales/common/profiles/ru.txt", file29, sizeof file29 - 1},
    {"Locales/common/profiles/sk.txt", file30, sizeof file30 - 1},
    {"Locales/common/profiles/sr.txt", file31, sizeof file31 - 1},
    {"Locales/common/profiles/sv.txt", file32, sizeof file32 - 1},
    {"Locales/common/profiles/tr.txt", file33, sizeof file33 - 1},
    {"Locales/common/profiles/uk.txt", file34, sizeof file34 - 1},
    {"Locales/common/profiles/uz.txt", file35, sizeof file35 - 1},
    {"Locales/common/sounds/cyrillic.txt", file36, sizeof file36 - 1},
    {"Locales/common/sounds/latin.txt", file37, sizeof file37 - 1},
    {"Locales/cs/abbreviations/either.txt", file38, sizeof file38 - 1},
    {"Locales/cs/abbreviations/number-either.txt", file39, sizeof file39 - 1},
    {"Locales/cs/abbreviations/number.txt", file40, sizeof file40 - 1},
    {"Locales/cs/abbreviations/title.txt", file41, sizeof file41 - 1},
    {"Locales/cs/abbreviations/unit.txt", file42, sizeof file42 - 1},
    {"Locales/cs/inflection.txt", file43, sizeof file43 - 1},
    {"Locales/cs/language.txt", file44, sizeof file44 - 1},
    {"Locales/cs/months.txt", file45, sizeof file45 - 1},
    {"Locales/cs/non-starters.txt", file46, sizeof file46 - 1},
    {"Locales/cs/quotes.txt", file47, sizeof file47 - 1},
    {"Locales/cs/separators.txt", file48, sizeof file48 - 1},
    {"Locales/cs/starters.txt", file49, sizeof file49 - 1},
    {"Locales/de/abbreviations/either.txt", file50, sizeof file50 - 1},
    {"Locales/de/abbreviations/number-either.txt", file51, sizeof file51 - 1},
    {"Locales/de/abbreviations/number.txt", file52, sizeof file52 - 1},
    {"Locales/de/abbreviations/title.txt", file53, sizeof file53 - 1},
    {"Locales/de/abbreviations/unit.txt", file54, sizeof file54 - 1},
    {"Locales/de/dates.txt", file55, sizeof file55 - 1},
    {"Locales/de/doubles.txt", file56, sizeof file56 - 1},
    {"Locales/de/function-words.txt", file57, sizeof file57 - 1},
    {"Locales/de/inflection.txt", file58, sizeof file58 - 1},
    {"Locales/de/language.txt", file59, sizeof file59 - 1},
    {"Locales/de/months.txt", file60, sizeof file60 - 1},
    {"Locales/de/negations.txt", file61, sizeof file61 - 1},
    {"Locales/de/non-starters.txt", file62, sizeof file62 - 1},
    {"Locales/de/numbers.txt", file63, sizeof file63 - 1},
    {"Locales/de/quotes.txt", file64, sizeof file64 - 1},
    {"Locales/de/references.txt", file65, sizeof file65 - 1},
    {"Locales/de/separators.txt", file66, sizeof file66 - 1},
    {"Locales/de/starters.txt", file67, sizeof file67 - 1},
    {"Locales/de/symbols.txt", file68, sizeof file68 - 1},
    {"Locales/de/units.txt", file69, sizeof file69 - 1},
    {"Locales/en/abbreviations/either.txt", file70, sizeof file70 - 1},
    {"Locales/en/abbreviations/number-either.txt", file71, sizeof file71 - 1},
    {"Locales/en/abbreviations/number.txt", file72, sizeof file72 - 1},
    {"Locales/en/abbreviations/title.txt", file73, sizeof file73 - 1},
    {"Locales/en/abbreviations/unit.txt", file74, sizeof file74 - 1},
    {"Locales/en/dates.txt", file75, sizeof file75 - 1},
    {"Locales/en/doubles.txt", file76, sizeof file76 - 1},
    {"Locales/en/function-words.txt", file77, sizeof file77 - 1},
    {"Locales/en/hyphens.txt", file78, sizeof file78 - 1},
    {"Locales/en/inflection.txt", file79, sizeof file79 - 1},
    {"Locales/en/language.txt", file80, sizeof file80 - 1},
    {"Locales/en/months.txt", file81, sizeof file81 - 1},
    {"Locales/en/negations.txt", file82, sizeof file82 - 1},
    {"Locales/en/non-starters.txt", file83, sizeof file83 - 1},
    {"Locales/en/numbers.txt", file84, sizeof file84 - 1},
    {"Locales/en/quotes.txt", file85, sizeof file85 - 1},
    {"Locales/en/references.txt", file86, sizeof file86 - 1},
    {"Locales/en/separators.txt", file87, sizeof file87 - 1},
    {"Locales/en/starters.txt", file88, sizeof file88 - 1},
    {"Locales/en/symbols.txt", file89, sizeof file89 - 1},
    {"Locales/en/units.txt", file90, sizeof file90 - 1},
    {"Locales/es/abbreviations/either.txt", file91, sizeof file91 - 1},
    {"Locales/es/abbreviations/number-either.txt", file92, sizeof file92 - 1},
    {"Locales/es/abbreviations/number.txt", file93, sizeof file93 - 1},
    {"Locales/es/abbreviations/title.txt", file94, sizeof file94 - 1},
    {"Locales/es/abbreviations/unit.txt", file95, sizeof file95 - 1},
    {"Locales/es/doubles.txt", file96, sizeof file96 - 1},
    {"Locales/es/function-words.txt", file97, sizeof file97 - 1},
    {"Locales/es/inflection.txt", file98, sizeof file98 - 1},
    {"Locales/es/language.txt", file99, sizeof file99 - 1},
    {"Locales/es/months.txt", file100, sizeof file100 - 1},
    {"Locales/es/negations.txt", file101, sizeof file101 - 1},
    {"Locales/es/numbers.txt", file102, sizeof file102 - 1},
    {"Locales/es/quotes.txt", file103, sizeof file103 - 1},
    {"Locales/es/references.txt", file104, sizeof file104 - 1},
    {"Locales/es/separators.txt", file105, sizeof file105 - 1},
    {"Locales/es/starters.txt", file106, sizeof file106 - 1},
    {"Locales/es/symbols.txt", file107, sizeof file107 - 1},
    {"Locales/fr/abbreviations/either.txt", file108, sizeof file108 - 1},
    {"Locales/fr/abbreviations/number-either.txt", file109, sizeof file109 - 1},
    {"Locales/fr/abbreviations/number.txt", file110, sizeof file110 - 1},
    {"Locales/fr/abbreviations/title.txt", file111, sizeof file111 - 1},
    {"Locales/fr/abbreviations/unit.txt", file112, sizeof file112 - 1},
    {"Locales/fr/doubles.txt", file113, sizeof file113 - 1},
    {"Locales/fr/function-words.txt", file114, sizeof file114 - 1},
    {"Locales/fr/hyphens.txt", file115, sizeof file115 - 1},
    {"Locales/fr/inflection.txt", file116, sizeof file116 - 1},
    {"Locales/fr/language.txt", file117, sizeof file117 - 1},
    {"Locales/fr/months.txt", file118, sizeof file118 - 1},
    {"Locales/fr/negations.txt", file119, sizeof file119 - 1},
    {"Locales/fr/non-starters.txt", file120, sizeof file120 - 1},
    {"Locales/fr/numbers.txt", file121, sizeof file121 - 1},
    {"Locales/fr/quotes.txt", file122, sizeof file122 - 1},
    {"Locales/fr/references.txt", file123, sizeof file123 - 1},
    {"Locales/fr/separators.txt", file124, sizeof file124 - 1},
    {"Locales/fr/starters.txt", file125, sizeof file125 - 1},
    {"Locales/fr/symbols.txt", file126, sizeof file126 - 1},
    {"Locales/fr/units.txt", file127, sizeof file127 - 1},
    {"Locales/it/abbreviations/either.txt", file128, sizeof file128 - 1},
    {"Locales/it/abbreviations/number-either.txt", file129, sizeof file129 - 1},
    {"Locales/it/abbreviations/number.txt", file130, sizeof file130 - 1},
    {"Locales/it/abbreviations/title.txt", file131, sizeof file131 - 1},
    {"Locales/it/abbreviations/unit.txt", file132, sizeof file132 - 1},
    {"Locales/it/doubles.txt", file133, sizeof file133 - 1},
    {"Locales/it/function-words.txt", file134, sizeof file134 - 1},
    {"Locales/it/hyphens.txt", file135, sizeof file135 - 1},
    {"Locales/it/inflection.txt", file136, sizeof file136 - 1},
    {"Locales/it/language.txt", file137, sizeof file137 - 1},
    {"Locales/it/months.txt", file138, sizeof file138 - 1},
    {"Locales/it/negations.txt", file139, sizeof file139 - 1},
    {"Locales/it/numbers.txt", file140, sizeof file140 - 1},
    {"Locales/it/quotes.txt", file141, sizeof file141 - 1},
    {"Locales/it/references.txt", file142, sizeof file142 - 1},
    {"Locales/it/separators.txt", file143, sizeof file143 - 1},
    {"Locales/it/starters.txt", file144, sizeof file144 - 1},
    {"Locales/it/symbols.txt", file145, sizeof file145 - 1},
    {"Locales/kk/abbreviations/either.txt", file146, sizeof file146 - 1},
    {"Locales/kk/abbreviations/number-either.txt", file147, sizeof file147 - 1},
    {"Locales/kk/abbreviations/number.txt", file148, sizeof file148 - 1},
    {"Locales/kk/abbreviations/title.txt", file149, sizeof file149 - 1},
    {"Locales/kk/abbreviations/unit.txt", file150, sizeof file150 - 1},
    {"Locales/kk/doubles.txt", file151, sizeof file151 - 1},
    {"Locales/kk/function-words.txt", file152, sizeof file152 - 1},
    {"Locales/kk/hyphens.txt", file153, sizeof file153 - 1},
    {"Locales/kk/inflection.txt", file154, sizeof file154 - 1},
    {"Locales/kk/language.txt", file155, sizeof file155 - 1},
    {"Locales/kk/months.txt", file156, sizeof file156 - 1},
    {"Locales/kk/negations.txt", file157, sizeof file157 - 1},
    {"Locales/kk/numbers.txt", file158, sizeof file158 - 1},
    {"Locales/kk/quotes.txt", file159, sizeof file159 - 1},
    {"Locales/kk/references.txt", file160, sizeof file160 - 1},
    {"Locales/kk/separators.txt", file161, sizeof file161 - 1},
    {"Locales/kk/starters.txt", file162, sizeof file162 - 1},
    {"Locales/kk/symbols.txt", file163, sizeof file163 - 1},
    {"Locales/kk/units.txt", file164, sizeof file164 - 1},
    {"Locales/lt/abbreviations/either.txt", file165, sizeof file165 - 1},
    {"Locales/lt/abbreviations/number-either.txt", file166, sizeof file166 - 1},
    {"Locales/lt/abbreviations/title.txt", file167, sizeof file167 - 1},
    {"Locales/lt/abbreviations/unit.txt", file168, sizeof file168 - 1},
    {"Locales/lt/language.txt", file169, sizeof file169 - 1},
    {"Locales/lt/months.txt", file170, sizeof file170 - 1},
    {"Locales/lt/quotes.txt", file171, sizeof file171 - 1},
    {"Locales/lt/separators.txt", file172, sizeof file172 - 1},
    {"Locales/lt/starters.txt", file173, sizeof file173 - 1},
    {"Locales/pl/abbreviations/either.txt", file174, sizeof file174 - 1},
    {"Locales/pl/abbreviations/number-either.txt", file175, sizeof file175 - 1},
    {"Locales/pl/abbreviations/number.txt", file176, sizeof file176 - 1},
    {"Locales/pl/abbreviations/title.txt", file177, sizeof file177 - 1},
    {"Locales/pl/abbreviations/unit.txt", file178, sizeof file178 - 1},
    {"Locales/pl/doubles.txt", file179, sizeof file179 - 1},
    {"Locales/pl/function-words.txt", file180, sizeof file180 - 1},
    {"Locales/pl/hyphens.txt", file181, sizeof file181 - 1},
    {"Locales/pl/inflection.txt", file182, sizeof file182 - 1},
    {"Locales/pl/language.txt", file183, sizeof file183 - 1},
    {"Locales/pl/months.txt", file184, sizeof file184 - 1},
    {"Locales/pl/negations.txt", file185, sizeof file185 - 1},
    {"Locales/pl/numbers.txt", file186, sizeof file186 - 1},
    {"Locales/pl/prepositions.txt", file187, sizeof file187 - 1},
    {"Locales/pl/quotes.txt", file188, sizeof file188 - 1},
    {"Locales/pl/references.txt", file189, sizeof file189 - 1},
    {"Locales/pl/separators.txt", file190, sizeof file190 - 1},
    {"Locales/pl/starters.txt", file191, sizeof file191 - 1},
    {"Locales/pl/symbols.txt", file192, sizeof file192 - 1},
    {"Locales/pl/units.txt", file193, sizeof file193 - 1},
    {"Locales/ro/abbreviations/either.txt", file194, sizeof file194 - 1},
    {"Locales/ro/abbreviations/number-either.txt", file195, sizeof file195 - 1},
    {"Locales/ro/abbreviations/title.txt", file196, sizeof file196 - 1},
    {"Locales/ro/abbreviations/unit.txt", file197, sizeof file197 - 1},
    {"Locales/ro/language.txt", file198, sizeof file198 - 1},
    {"Locales/ro/months.txt", file199, sizeof file199 - 1},
    {"Locales/ro/quotes.txt", file200, sizeof file200 - 1},
    {"Locales/ro/separators.txt", file201, sizeof file201 - 1},
    {"Locales/ro/starters.txt", file202, sizeof file202 - 1},
    {"Locales/ru/abbreviations/either.txt", file203, sizeof file203 - 1},
    {"Locales/ru/abbreviations/number-either.txt", file204, sizeof file204 - 1},
    {"Locales/ru/abbreviations/title.txt", file205, sizeof file205 - 1},
    {"Locales/ru/abbreviations/unit.txt", file206, sizeof file206 - 1},
    {"Locales/ru/doubles.txt", file207, sizeof file207 - 1},
    {"Locales/ru/function-words.txt", file208, sizeof file208 - 1},
    {"Locales/ru/hyphens.txt", file209, sizeof file209 - 1},
    {"Locales/ru/inflection.txt", file210, sizeof file210 - 1},
    {"Locales/ru/language.txt", file211, sizeof file211 - 1},
    {"Locales/ru/months.txt", file212, sizeof file212 - 1},
    {"Locales/ru/negations.txt", file213, sizeof file213 - 1},
    {"Locales/ru/non-starters.txt", file214, sizeof file214 - 1},
    {"Locales/ru/numbers.txt", file215, sizeof file215 - 1},
    {"Locales/ru/prepositions.txt", file216, sizeof file216 - 1},
    {"Locales/ru/quotes.txt", file217, sizeof file217 - 1},
    {"Locales/ru/references.txt", file218, sizeof file218 - 1},
    {"Locales/ru/separators.txt", file219, sizeof file219 - 1},
    {"Locales/ru/starters.txt", file220, sizeof file220 - 1},
    {"Locales/ru/symbols.txt", file221, sizeof file221 - 1},
    {"Locales/ru/units.txt", file222, sizeof file222 - 1},
    {"Locales/tr/abbreviations/either.txt", file223, sizeof file223 - 1},
    {"Locales/tr/abbreviations/number-either.txt", file224, sizeof file224 - 1},
    {"Locales/tr/abbreviations/number.txt", file225, sizeof file225 - 1},
    {"Locales/tr/abbreviations/title.txt", file226, sizeof file226 - 1},
    {"Locales/tr/abbreviations/unit.txt", file227, sizeof file227 - 1},
    {"Locales/tr/inflection.txt", file228, sizeof file228 - 1},
    {"Locales/tr/language.txt", file229, sizeof file229 - 1},
    {"Locales/tr/months.txt", file230, sizeof file230 - 1},
    {"Locales/tr/non-starters.txt", file231, sizeof file231 - 1},
    {"Locales/tr/quotes.txt", file232, sizeof file232 - 1},
    {"Locales/tr/separators.txt", file233, sizeof file233 - 1},
    {"Locales/tr/starters.txt", file234, sizeof file234 - 1},
    {"Locales/uk/abbreviations/either.txt", file235, sizeof file235 - 1},
    {"Locales/uk/abbreviations/number-either.txt", file236, sizeof file236 - 1},
    {"Locales/uk/abbreviations/title.txt", file237, sizeof file237 - 1},
    {"Locales/uk/abbreviations/unit.txt", file238, sizeof file238 - 1},
    {"Locales/uk/doubles.txt", file239, sizeof file239 - 1},
    {"Locales/uk/function-words.txt", file240, sizeof file240 - 1},
    {"Locales/uk/hyphens.txt", file241, sizeof file241 - 1},
    {"Locales/uk/inflection.txt", file242, sizeof file242 - 1},
    {"Locales/uk/language.txt", file243, sizeof file243 - 1},
    {"Locales/uk/months.txt", file244, sizeof file244 - 1},
    {"Locales/uk/negations.txt", file245, sizeof file245 - 1},
    {"Locales/uk/non-starters.txt", file246, sizeof file246 - 1},
    {"Locales/uk/numbers.txt", file247, sizeof file247 - 1},
    {"Locales/uk/prepositions.txt", file248, sizeof file248 - 1},
    {"Locales/uk/quotes.txt", file249, sizeof file249 - 1},
    {"Locales/uk/references.txt", file250, sizeof file250 - 1},
    {"Locales/uk/separators.txt", file251, sizeof file251 - 1},
    {"Locales/uk/starters.txt", file252, sizeof file252 - 1},
    {"Locales/uk/symbols.txt", file253, sizeof file253 - 1},
    {"Locales/uk/units.txt", file254, sizeof file254 - 1},
    {0, 0, 0},
};

int32_t cresources_count(void) { return (int32_t)(sizeof resources / sizeof *resources) - 1; }

const char *cresources_path(int32_t index) { return resources[index].path; }

const uint8_t *cresources_bytes(int32_t index, int64_t *length) {
  *length = resources[index].length;
  return resources[index].bytes;
}
