package gezhi.exchange.open311;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

final class XmlWriting implements Writing {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private final String item;
    private final boolean list;

    private XmlWriting(OutputStream out, @Nullable String root, String item) {
        this.item = item;
        this.list = root != null;
        try {
            this.xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("utf-8", "1.0");
            if (root != null) {
                xml.writeStartElement(root);
            }
        } catch (XMLStreamException e) {
            throw new NotWritten(e);
        }
    }

    static XmlWriting list(OutputStream out, String root, String item) {
        return new XmlWriting(out, root, item);
    }

    static XmlWriting single(OutputStream out, String root) {
        return new XmlWriting(out, null, root);
    }

    /** The reader has gone away. */
    static final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWritten(XMLStreamException cause) {
            super(cause);
        }
    }

    @Override
    public void item(Map<String, ? extends @Nullable Object> fields) {
        try {
            element(item, fields);
        } catch (XMLStreamException e) {
            throw new NotWritten(e);
        }
    }

    private void element(String name, @Nullable Object value) throws XMLStreamException {
        if (value == null || value.equals("")) {
            xml.writeEmptyElement(name);
            return;
        }
        xml.writeStartElement(name);
        switch (value) {
            case Items(String each, var values) -> {
                for (Object one : values) {
                    element(each, one);
                }
            }
            case Map<?, ?> fields -> {
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    element(String.valueOf(field.getKey()), field.getValue());
                }
            }
            default -> xml.writeCharacters(allowed(value.toString()));
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no room for control characters, escaped or not; what people paste does. */
    private static String allowed(String text) {
        return text.chars().allMatch(XmlWriting::isAllowed)
                ? text
                : text.chars()
                        .filter(XmlWriting::isAllowed)
                        .collect(StringBuilder::new, (kept, c) -> kept.append((char) c), StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && c < 0xfffe || c == '\n' || c == '\t' || c == '\r';
    }

    @Override
    public void close() {
        try {
            if (list) {
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new NotWritten(e);
        }
    }
}
