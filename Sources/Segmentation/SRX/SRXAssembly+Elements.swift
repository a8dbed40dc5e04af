internal import Text
internal import Translation
internal import XML

extension SRXAssembly {
  /// Takes the attributes of an element that opened.
  mutating func opened(_ element: Element, _ start: XMLElement, _ place: Place) {
    switch element {
    case .srx: openRoot(start, place)
    case .header: openHeader(start, place)
    case .formathandle: openFormatHandle(start, place)
    case .languagerule:
      let name = required("languagerulename", of: start, place)
      if rules.languageRules.contains(where: { $0.name == name }) {
        note(.warning, "a second <languagerule> is named '\(name)'; maps lead to the first one", place)
      }
      rules.languageRules.append(SRXRules.LanguageRule(name))
      ruleNumber = 0
    case .rule:
      ruleNumber += 1
      let isBreak = choice("break", of: start, place) ?? true
      rule = SRXRules.Rule(isBreak, before: "", after: "", comment: comment, place: place)
    case .maprule:
      mapRuleCount += 1
      if mapRuleCount == 2 {
        note(.warning, "there is more than one <maprule>; the first one, which tools take, is used", place)
      }
    case .languagemap: openMap(start, place)
    case .body, .languagerules, .beforebreak, .afterbreak, .maprules: break
    }
  }

  /// Finishes an element.
  mutating func closed(_ element: Element) {
    if element == .rule { closeRule() }
  }

  /// Finishes the file: what it lacks, and what leads nowhere.
  mutating func finish() {
    let root = Place(file: file, line: 1, column: 1)
    for element in [Element.header, .body, .languagerules, .maprules] where !seen.contains(element) {
      note(.warning, "there is no <\(element.rawValue)>", root)
    }
    for (map, place) in zip(rules.maps, mapPlaces)
    where !rules.languageRules.contains(where: { $0.name == map.ruleName }) {
      note(.warning, "the map '\(map.pattern)' leads to '\(map.ruleName)', which is no <languagerule>", place)
    }
  }

  private mutating func openRoot(_ start: XMLElement, _ place: Place) {
    guard let version = start["version"] else { return note(.warning, "<srx> has no version; '2.0' is assumed", place) }
    rules.version = version
    if !["1.0", "1.1", "1.2", "2.0"].contains(version) {
      note(.warning, "version '\(version)' is not known; the file is read as 2.0", place)
    }
  }

  private mutating func openHeader(_ start: XMLElement, _ place: Place) {
    if let subflows = choice("segmentsubflows", of: start, place) {
      rules.segmentsSubflows = subflows
    } else if start["segmentsubflows"] == nil {
      note(.warning, "<header> has no segmentsubflows; 'yes' is assumed", place)
    }
    if let cascades = choice("cascade", of: start, place) {
      rules.cascades = cascades
    } else if start["cascade"] == nil, !rules.version.hasPrefix("1") {
      note(.warning, "<header> has no cascade; 'no' is assumed", place)
    }
  }

  private mutating func openFormatHandle(_ start: XMLElement, _ place: Place) {
    let includes = choice("include", of: start, place)
    switch required("type", of: start, place) {
    case "start": rules.formatHandling.start = includes
    case "end": rules.formatHandling.end = includes
    case "isolated": rules.formatHandling.isolated = includes
    case let type: note(.warning, "type '\(type)' is not known; 'start', 'end' or 'isolated' was expected", place)
    }
  }

  private mutating func openMap(_ start: XMLElement, _ place: Place) {
    let name = required("languagerulename", of: start, place)
    let pattern = required("languagepattern", of: start, place)
    guard mapRuleCount < 2 else { return }
    do {
      _ = try RegularExpression(pattern, options: .caseInsensitive)
    } catch {
      return note(.error, "the map '\(pattern)' is left out: it is no regular expression (\(error))", place)
    }
    rules.maps.append(SRXRules.LanguageMap(pattern, to: name))
    mapPlaces.append(place)
  }

  private mutating func closeRule() {
    guard let last = rules.languageRules.indices.last else { return }
    let name = "rule \(ruleNumber) of '\(rules.languageRules[last].name)'"
    for (side, pattern) in [("beforebreak", rule.before), ("afterbreak", rule.after)] {
      do {
        let expression = try RuleProgram.expression(pattern)
        if expression.pattern != pattern, !pattern.isEmpty {
          note(
            .note, "\(name) looks back without a bound in its \(side); at most 100 repetitions are tried", rule.place)
        }
      } catch {
        let reason = "its \(side) '\(pattern)' is no regular expression (\(error))"
        return note(.error, "\(name) is left out: \(reason)", rule.place)
      }
    }
    if rule.before.isEmpty, rule.after.isEmpty { note(.warning, "\(name) is empty: it holds everywhere", rule.place) }
    rules.languageRules[last].rules.append(rule)
  }

  /// The value of an attribute that must be there; empty where it is not.
  private mutating func required(_ name: String, of start: XMLElement, _ place: Place) -> String {
    if let value = start[name] { return value }
    note(.warning, "<\(start.name.local)> has no \(name)", place)
    return ""
  }

  /// The value of an attribute that says `yes` or `no`.
  private mutating func choice(_ name: String, of start: XMLElement, _ place: Place) -> Bool? {
    switch start[name]?.lowercased() {
    case "yes": return true
    case "no": return false
    case nil: return nil
    case let value?:
      note(.warning, "\(name) is '\(value)'; 'yes' or 'no' was expected", place)
      return nil
    }
  }
}
