package gezhi.notices;

import gezhi.cases.PublicCase;
import gezhi.notices.model.Fact;
import gezhi.notices.model.Voice;
import java.util.UUID;

/** What a person was told in the program. */
public record Notice(UUID id, Fact fact, Voice voice, boolean unread) {

    /** Where whoever was told reads on: who follows a case of others on its public page. */
    public String page(String city) {
        return voice == Voice.WATCHER ? PublicCase.path(city, fact.number()) : fact.page();
    }
}
