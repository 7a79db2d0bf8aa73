package org.parley.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parley.download.Download;
import org.parley.download.FileFormat;
import org.parley.read.Records;

/**
 * Feed of the meetings of a dialogue and the deadlines of its pledges, by their last changes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
@ApplicationScoped
class FeedFile implements FileFormat {
  /** Entries that the feed has at most. */
  private static final int MOST = 100;

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final Records records;

  @Inject
  FeedFile(Records records) {
    this.records = records;
  }

  @Override
  public String suffix() {
    return ".atom";
  }

  @Override
  public String mediaType() {
    return "application/atom+xml";
  }

  @Override
  public boolean isAttachment() {
    return false;
  }

  @Override
  public void write(Download asked) throws IOException {
    Occasions occasions = new Occasions(records, asked);
    List<Occasion> newest = occasions.newest(MOST);
    // The writer knows no encoding, so that it leaves characters beyond 16 bits whole.
    Writer out = new BufferedWriter(new OutputStreamWriter(asked.open(), UTF_8));
    try {
      // The one of the JDK itself, which no search for services finds.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      writeFeed(occasions, newest, asked, xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.flush();
  }

  private static void writeFeed(
      Occasions occasions, List<Occasion> newest, Download asked, XMLStreamWriter xml)
      throws XMLStreamException {
    ChangeTimes.Times own = occasions.times();
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xml:lang", "en");
    writeHead(
        occasions.id(),
        occasions.title() + ": meetings and deadlines",
        newest.isEmpty() ? own.changed() : newest.get(0).times().changed(),
        xml);
    xml.writeStartElement("author");
    writeText("name", "Parley", xml);
    xml.writeEndElement();
    writeLink("self", asked.address(), xml);
    writeLink("alternate", asked.origin() + "/dialogues/" + asked.demandDialogue(), xml);
    for (Occasion occasion : newest) {
      writeEntry(occasion, asked, xml);
    }
    xml.writeEndElement();
  }

  private static void writeEntry(Occasion occasion, Download asked, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    writeHead(occasion.id(), occasion.title(), occasion.times().changed(), xml);
    writeText("published", occasion.times().created().toString(), xml);
    writeLink("alternate", asked.origin() + occasion.path(), xml);
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", occasion.kind());
    for (String topic : occasion.topics()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", topic);
    }
    writeText("summary", String.join("\n", occasion.text()), xml);
    xml.writeEndElement();
  }

  private static void writeHead(UUID id, String title, Instant updated, XMLStreamWriter xml)
      throws XMLStreamException {
    writeText("id", "urn:uuid:" + id, xml);
    writeText("title", title, xml);
    writeText("updated", updated.toString(), xml);
  }

  private static void writeLink(String relation, String address, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void writeText(String element, String text, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
