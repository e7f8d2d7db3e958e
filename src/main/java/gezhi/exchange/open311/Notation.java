package gezhi.exchange.open311;

import java.io.OutputStream;

/** The two notations of GeoReport; the extension of the path says which. */
enum Notation {
    XML("text/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    /** The end of a path that names one, for mappings. */
    static final String PATH = ".{notation:xml|json}";

    private final String contentType;

    Notation(String contentType) {
        this.contentType = contentType;
    }

    /** XML, which everybody must speak, when the path does not say. */
    static Notation of(String path) {
        return path.endsWith(".json") ? JSON : XML;
    }

    String contentType() {
        return contentType;
    }

    Writing list(OutputStream out, String root, String item) {
        return this == JSON ? JsonWriting.list(out) : XmlWriting.list(out, root, item);
    }

    /** A document of one item, without a list around it. */
    Writing single(OutputStream out, String root) {
        return this == JSON ? JsonWriting.single(out) : XmlWriting.single(out, root);
    }
}
