internal import CXML

/// What the wall calls; an object, so that C can hold its address.
final class EventCollector {
  /// What was gathered.
  var gathering: EventGathering

  /// Makes a collector that takes texts of up to so many bytes.
  init(longest: Int) { gathering = EventGathering(longest: longest) }

  /// The callbacks; the collector must outlive the reader that gets them.
  var handler: cxml_handler {
    unsafe cxml_handler(
      context: Unmanaged.passUnretained(self).toOpaque(),
      start: { context, place, element in
        guard let element = unsafe element else { return }
        unsafe EventCollector.from(context)?.gathering.start(place, element)
      },
      end: { context, place, name in unsafe EventCollector.from(context)?.gathering.end(place, name) },
      text: { context, place, bytes, count in
        unsafe EventCollector.from(context)?.gathering.text(place, EventGathering.buffer(bytes, count))
      },
      character_data: { context, place, bytes, count, opens in
        unsafe EventCollector.from(context)?.gathering.characterData(
          place, EventGathering.buffer(bytes, count), opens: opens)
      },
      comment: { context, place, text in
        unsafe EventCollector.from(context)?.gathering.add(.comment(EventGathering.string(text) ?? ""), place)
      },
      instruction: { context, place, target, data in
        let content = unsafe XMLEvent.Content.processingInstruction(
          target: EventGathering.string(target) ?? "", data: EventGathering.string(data) ?? "")
        unsafe EventCollector.from(context)?.gathering.add(content, place)
      },
      doctype: { context, place, name in
        unsafe EventCollector.from(context)?.gathering.add(.documentType(EventGathering.string(name) ?? ""), place)
      })
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> EventCollector? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<EventCollector>.fromOpaque(context).takeUnretainedValue()
  }
}
