package gezhi.volunteering;

import gezhi.ledger.SourceOfEntries;
import org.springframework.stereotype.Component;

/** Entries of service, and what took them back, lead to the record. */
@Component
class ServiceSources implements SourceOfEntries {
    static final String KIND = "service";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String href(String rest) {
        return "/volunteering/records/" + rest.split(":", 2)[0];
    }
}
