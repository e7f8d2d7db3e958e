package gezhi.exchange.clients;

import java.util.Arrays;
import java.util.Optional;

/** What a key opens. */
public enum Grant {
    /** Reading what the public may see of cases, by our own interface; Open311 asks no key for it. */
    READ("cases:read"),
    /** Reporting, and adding to what was reported. */
    REPORT("cases:report");

    private final String text;

    Grant(String text) {
        this.text = text;
    }

    /** As interfaces write it. */
    public String text() {
        return text;
    }

    static Optional<Grant> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
