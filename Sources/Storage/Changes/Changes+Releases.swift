internal import Languages
internal import SQLite
package import Translation

extension Changes {
  /// Stores a release with its editions and units, which get the positions 0, 1, … in the order given.
  ///
  /// The units' own `id`, `release` and `position` do not matter. Returns the units' numbers. Throws `releaseExists`
  /// where the slug is taken, and `unsuitable` for a unit that cannot be stored.
  @discardableResult
  package func add(_ release: Release, units: [TranslationUnit] = []) throws(StorageError) -> [Int] {
    guard try stored(release.slug) == nil else { throw error(.releaseExists(slug: release.slug)) }
    try check(units)
    return try run { () throws(SQLiteError) in
      let id = try connection.insert(
        "INSERT INTO release (slug, title, date) VALUES (\(release.slug), \(release.title), \(release.date))")
      releases[release.slug] = StoredRelease(id: id, slug: release.slug, count: 0)
      return try fill(release, id: id, with: units)
    }
  }

  /// Puts other editions and units in the place of a release's; events keep the texts that go.
  ///
  /// The release keeps its place among the others. Throws `noSuchRelease` where there is none of the slug.
  @discardableResult
  package func replace(_ release: Release, units: [TranslationUnit]) throws(StorageError) -> [Int] {
    let stored = try existing(release.slug)
    try check(units)
    return try run { () throws(SQLiteError) in
      try empty(stored)
      try connection.execute(
        "UPDATE release SET title = \(release.title), date = \(release.date) WHERE id = \(stored.id)")
      return try fill(release, id: stored.id, with: units)
    }
  }

  /// Removes a release with its units; events keep their texts.
  ///
  /// Throws `noSuchRelease` where there is none of the slug.
  package func removeRelease(_ slug: String) throws(StorageError) {
    let stored = try existing(slug)
    try run { () throws(SQLiteError) in
      try empty(stored)
      try connection.execute("DELETE FROM release WHERE id = \(stored.id)")
      releases[slug] = nil
    }
  }

  /// Where a release stands; `nil` where there is none of the slug.
  func stored(_ slug: String) throws(StorageError) -> StoredRelease? {
    if let known = releases[slug] { return known }
    let found = try run { () throws(SQLiteError) in
      try connection.first(
        "SELECT id, (SELECT count(*) FROM unit WHERE release = release.id) FROM release WHERE slug = \(slug)"
      ) { StoredRelease(id: $0[0], slug: slug, count: $0[1]) }
    }
    releases[slug] = found
    return found
  }

  /// Where a release stands; throws `noSuchRelease` where there is none of the slug.
  func existing(_ slug: String) throws(StorageError) -> StoredRelease {
    guard let stored = try stored(slug) else { throw error(.noSuchRelease(slug: slug)) }
    return stored
  }

  private func fill(_ release: Release, id: Int, with units: [TranslationUnit]) throws(SQLiteError) -> [Int] {
    try record(EventDraft(.releaseAdded, release: release.slug, after: release.title))
    for (number, edition) in release.editions.enumerated() {
      try connection.execute(
        """
        INSERT INTO edition (release, number, language, file, hash)
        VALUES (\(id), \(number), \(edition.language.tag), \(edition.file), \(edition.hash))
        """)
    }
    var numbers: [Int] = []
    for unit in units { numbers.append(try insert(preparer.prepare(unit), into: releases[release.slug])) }
    return numbers
  }

  /// Removes a release's editions and units, but not the release.
  private func empty(_ stored: StoredRelease) throws(SQLiteError) {
    try unindex(textsOf: "u.release = \(stored.id)")
    try recordTexts(of: "u.release = \(stored.id)", in: stored.slug)
    try connection.execute(
      """
      INSERT INTO event (at, author, action, release, unit, file)
      SELECT \(time.seconds), \(author), \(Event.Action.unitRemoved.rawValue), \(stored.slug), id, \(file)
      FROM unit WHERE release = \(stored.id) ORDER BY position
      """)
    let title = try connection.first("SELECT title FROM release WHERE id = \(stored.id)") { $0[0] as String }
    try record(EventDraft(.releaseRemoved, release: stored.slug, before: title))
    try connection.execute("DELETE FROM unit WHERE release = \(stored.id)")
    try connection.execute("DELETE FROM edition WHERE release = \(stored.id)")
    releases[stored.slug]?.count = 0
  }

  /// Keeps the texts of units that are about to go.
  func recordTexts(of condition: SQL, in slug: String?) throws(SQLiteError) {
    try connection.execute(
      """
      INSERT INTO event (at, author, action, release, unit, language, before, file)
      SELECT \(time.seconds), \(author), \(Event.Action.variantRemoved.rawValue), \(slug), u.id, v.language, v.text, \
      \(file)
      FROM unit u JOIN variant v ON v.unit = u.id WHERE \(condition) ORDER BY u.position, u.id, v.id
      """)
  }

  private func check(_ units: [TranslationUnit]) throws(StorageError) {
    for unit in units {
      if let refusal = UnitRefusal(unit) { throw error(.unsuitable(refusal)) }
    }
  }
}
