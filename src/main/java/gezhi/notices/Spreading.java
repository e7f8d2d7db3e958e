package gezhi.notices;

import gezhi.cases.JournalEntry;
import gezhi.cases.NewsOfCases;
import gezhi.notices.ByRoute.Happened;
import gezhi.notices.model.Fact;
import gezhi.notices.store.PartyReads;
import gezhi.notices.store.PartyReads.Parties;
import gezhi.people.Postings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Spreads news over those who are to be told of it, in the transaction that takes it from the list: an entry is either still to be told, or
 * everybody has a row that says they are told or are to be sent something.
 */
@Component
class Spreading {
    private final ByRoute routes;
    private final PartyReads reads;
    private final Postings postings;

    Spreading(ByRoute routes, PartyReads reads, Postings postings) {
        this.routes = routes;
        this.reads = reads;
        this.postings = postings;
    }

    @EventListener
    void on(NewsOfCases news) {
        List<JournalEntry> fresh = news.entries().stream()
                .filter(entry -> routes.isNews(entry.at()))
                .toList();
        if (!fresh.isEmpty()) {
            spread(fresh);
        }
    }

    private void spread(List<JournalEntry> entries) {
        Parts parts = new Parts(new Posted(postings));
        Map<UUID, Parties> parties =
                reads.of(entries.stream().map(JournalEntry::caseId).collect(Collectors.toSet()));
        routes.tell(entries.stream()
                .flatMap(entry ->
                        Optional.ofNullable(parties.get(entry.caseId()))
                                .map(known -> happened(entry, known, parts))
                                .stream())
                .toList());
    }

    private static Happened happened(JournalEntry entry, Parties known, Parts parts) {
        return new Happened(fact(entry, known), audience -> parts.persons(audience, entry, known));
    }

    private static Fact fact(JournalEntry entry, Parties parties) {
        return new Fact(
                entry.caseId(),
                entry.seq(),
                entry.at(),
                entry.action().name(),
                parties.number(),
                entry.category(),
                Posted.place(entry.division()),
                entry.to().name(),
                parties.due(),
                entry.detail());
    }
}
