internal import SQLite

/// The tables of the first version.
///
///     release ──< edition                     concept ──< term
///        │
///        └──< unit ──< variant ──< code       event      setting      migration
///               │         │
///               ├────< property               ──<  one to many; what lies on the right goes with what lies
///               └────< note                        on the left (a property or note may belong to a variant too)
///
/// - `unit.release` and `unit.position` are both set or both NULL; positions of a release run from 0 without gaps.
///   Numbers of units are never used again, so that the history of a removed unit stays its own.
/// - `variant.key` is a hash of the comparison form of the text and `variant.length` its number of Unicode scalars,
///   both for look-up; the order of a unit's variants, properties and notes is that of their row numbers.
/// - Dates with a time are seconds since 1970; `release.date` is the text `2016-04-07`.
/// - `event` refers to releases, units and concepts by name or number and outlives them.
enum FirstSchema {
  /// The statements that make the tables, in order.
  static let statements: [SQL] = [
    setting, release, edition, unit, variant, code, property, note, concept, term, event,
    variantByKey, variantByLength, variantByStatus,
    "CREATE INDEX property_of_unit ON property (unit)",
    "CREATE INDEX property_of_variant ON property (variant) WHERE variant IS NOT NULL",
    "CREATE INDEX note_of_unit ON note (unit)",
    "CREATE INDEX note_of_variant ON note (variant) WHERE variant IS NOT NULL",
    eventOfUnit,
    "CREATE INDEX event_of_release ON event (release) WHERE release IS NOT NULL",
  ]

  /// Indexes that a memory can do without while it is filled, by name.
  static let lateIndexes: [(name: String, statement: SQL)] = [
    ("variant_by_key", variantByKey), ("variant_by_length", variantByLength), ("variant_by_status", variantByStatus),
    ("event_of_unit", eventOfUnit),
  ]

  private static let variantByKey: SQL = "CREATE INDEX variant_by_key ON variant (key, language)"
  private static let variantByLength: SQL = "CREATE INDEX variant_by_length ON variant (language, length)"
  private static let variantByStatus: SQL = "CREATE INDEX variant_by_status ON variant (status)"
  private static let eventOfUnit: SQL = "CREATE INDEX event_of_unit ON event (unit) WHERE unit IS NOT NULL"

  private static let setting: SQL = """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID
    """

  private static let release: SQL = """
    CREATE TABLE release (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      date TEXT
    ) STRICT
    """

  private static let edition: SQL = """
    CREATE TABLE edition (
      release INTEGER NOT NULL REFERENCES release (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      language TEXT NOT NULL,
      file TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (release, number),
      UNIQUE (release, language)
    ) STRICT, WITHOUT ROWID
    """

  private static let unit: SQL = """
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      external_id TEXT,
      release INTEGER REFERENCES release (id) ON DELETE CASCADE,
      position INTEGER,
      kind TEXT NOT NULL,
      created_by TEXT,
      created_at INTEGER,
      changed_by TEXT,
      changed_at INTEGER,
      UNIQUE (release, position),
      CHECK ((release IS NULL) = (position IS NULL))
    ) STRICT
    """

  private static let variant: SQL = """
    CREATE TABLE variant (
      id INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      key INTEGER NOT NULL,
      length INTEGER NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('draft', 'reviewed', 'approved', 'rejected')),
      confidence REAL,
      created_by TEXT,
      created_at INTEGER,
      changed_by TEXT,
      changed_at INTEGER,
      UNIQUE (unit, language)
    ) STRICT
    """

  private static let code: SQL = """
    CREATE TABLE code (
      variant INTEGER NOT NULL REFERENCES variant (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      at INTEGER NOT NULL,
      content TEXT NOT NULL,
      type TEXT,
      partner INTEGER,
      PRIMARY KEY (variant, number)
    ) STRICT, WITHOUT ROWID
    """

  private static let property: SQL = """
    CREATE TABLE property (
      id INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
      variant INTEGER REFERENCES variant (id) ON DELETE CASCADE,
      type TEXT NOT NULL,
      value TEXT NOT NULL
    ) STRICT
    """

  private static let note: SQL = """
    CREATE TABLE note (
      id INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
      variant INTEGER REFERENCES variant (id) ON DELETE CASCADE,
      text TEXT NOT NULL
    ) STRICT
    """

  private static let concept: SQL = """
    CREATE TABLE concept (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      domain TEXT NOT NULL,
      source TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """

  private static let term: SQL = """
    CREATE TABLE term (
      concept TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      standing TEXT NOT NULL CHECK (standing IN ('preferred', 'admitted', 'deprecated', 'forbidden')),
      note TEXT NOT NULL,
      PRIMARY KEY (concept, number),
      UNIQUE (concept, language, text)
    ) STRICT, WITHOUT ROWID
    """

  private static let event: SQL = """
    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      author TEXT,
      action TEXT NOT NULL,
      release TEXT,
      unit INTEGER,
      language TEXT,
      concept TEXT,
      before TEXT,
      after TEXT,
      file TEXT
    ) STRICT
    """
}
