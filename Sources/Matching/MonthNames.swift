internal import Languages

/// The names of the months, folded, in the forms in which they stand beside a day or a year.
enum MonthNames {
  /// Twelve lists of forms; empty for a language that is not known.
  static func forms(in language: Language) -> [[Substring]] {
    (table[language.primary] ?? "").split(separator: "/").map { $0.split(separator: " ") }
  }

  private static let table = [
    "en": """
    january jan/february feb/march mar/april apr/may/june jun/july jul/august aug/september sep sept/october oct/\
    november nov/december dec
    """,
    "pl": """
    stycznia styczeń styczniu/lutego luty lutym/marca marzec marcu/kwietnia kwiecień kwietniu/maja maj maju/\
    czerwca czerwiec czerwcu/lipca lipiec lipcu/sierpnia sierpień sierpniu/września wrzesień wrześniu/\
    października październik październiku/listopada listopad listopadzie/grudnia grudzień grudniu
    """,
    "ru": """
    января январь январе/февраля февраль феврале/марта март марте/апреля апрель апреле/мая май мае/\
    июня июнь июне/июля июль июле/августа август августе/сентября сентябрь сентябре/октября октябрь октябре/\
    ноября ноябрь ноябре/декабря декабрь декабре
    """,
    "uk": """
    січня січень січні/лютого лютий лютому/березня березень березні/квітня квітень квітні/травня травень травні/\
    червня червень червні/липня липень липні/серпня серпень серпні/вересня вересень вересні/\
    жовтня жовтень жовтні/листопада листопад листопаді/грудня грудень грудні
    """,
    "fr": "janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre",
    "de": """
    januar jänner/februar feber/märz/april/mai/juni/juli/august/september/oktober/november/dezember
    """,
    "es": "enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre setiembre/octubre/noviembre/diciembre",
    "it": "gennaio/febbraio/marzo/aprile/maggio/giugno/luglio/agosto/settembre/ottobre/novembre/dicembre",
    "kk": """
    қаңтар қаңтарда қаңтарда қаңтардағы қаңтардан/ақпан ақпанда ақпандағы ақпаннан/\
    наурыз наурызда наурыздағы наурыздан/сәуір сәуірде сәуірдегі сәуірден/мамыр мамырда мамырдағы мамырдан/\
    маусым маусымда маусымдағы маусымнан/шілде шілдеде шілдедегі шілдеден/тамыз тамызда тамыздағы тамыздан/\
    қыркүйек қыркүйекте қыркүйектегі қыркүйектен/қазан қазанда қазандағы қазаннан/\
    қараша қарашада қарашадағы қарашадан/желтоқсан желтоқсанда желтоқсандағы желтоқсаннан
    """,
  ]
}
