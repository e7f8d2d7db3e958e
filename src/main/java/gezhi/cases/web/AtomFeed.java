package gezhi.cases.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The Atom Syndication Format, RFC 4287, as much as a list of cases needs. */
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    record Item(UUID id, String title, String link, Instant updated, String summary) {}

    static byte[] write(String link, String title, List<Item> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            head(xml, link, title, latest(items));
            simple(xml, "author", title);
            for (Item item : items) {
                xml.writeStartElement("entry");
                head(xml, item.link(), item.title(), item.updated());
                text(xml, "summary", item.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed cannot be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static Instant latest(List<Item> items) {
        return items.stream().map(Item::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** The address is the id: it stays the same as long as the installation does. */
    private static void head(XMLStreamWriter xml, String link, String title, Instant updated)
            throws XMLStreamException {
        text(xml, "id", link);
        text(xml, "title", title);
        text(xml, "updated", updated.toString());
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", link);
    }

    private static void simple(XMLStreamWriter xml, String person, String name) throws XMLStreamException {
        xml.writeStartElement(person);
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " "));
        xml.writeEndElement();
    }
}
