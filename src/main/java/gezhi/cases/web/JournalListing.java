package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.platform.Role;
import gezhi.platform.listing.Cells;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journal of one case as its page tells it, with what became of the deadline, to be taken out. */
@Configuration(proxyBeanMethods = false)
class JournalListing {

    @Bean
    Listing journalOfACase(CaseQueries queries, Stories stories, Wordings wordings) {
        Set<Role> readers = CaseCells.readers();
        readers.add(Role.RESIDENT);
        return new PlainListing(
                "case-journal",
                filters -> filters.text("case").isEmpty() ? "/cases" : "/cases/" + filters.text("case"),
                readers,
                List.of("number", "at", "what", "who", "words", "due", "photos"),
                filters -> {
                    String id = filters.text("case");
                    if (id.isEmpty()) {
                        return rows -> {};
                    }
                    UUID caseId = UUID.fromString(id);
                    return rows -> queries.find(caseId)
                            .ifPresent(file ->
                                    cells(file, stories, wordings.current()).forEach(rows));
                });
    }

    /** In the order in which it happened. */
    private static List<List<Object>> cells(CaseFile file, Stories stories, Wording wording) {
        List<CasePage.Moment> story = stories.tell(file, wording);
        List<List<Object>> cells = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            CasePage.Moment moment = story.get(i);
            cells.add(List.of(
                    file.row().number(),
                    Cells.minute(file.timeline().get(i).entry().at(), wording.zone()),
                    moment.what(),
                    moment.who(),
                    moment.words(),
                    moment.due(),
                    moment.before().size() + moment.shots().size()));
        }
        return cells;
    }
}
