package gezhi.notices;

import gezhi.cases.JournalEntry;
import gezhi.cases.NewsOfCases;
import gezhi.notices.model.Fact;
import gezhi.notices.rules.LoadingNotices;
import gezhi.notices.rules.NoticeRules;
import gezhi.notices.store.PartyReads;
import gezhi.notices.store.PartyReads.Parties;
import gezhi.people.Postings;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /** What lies further back is history and no news: a server was down for long, or the demonstration tells of the past. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final LoadingNotices rules;
    private final PartyReads reads;
    private final Postings postings;
    private final List<Way> ways;
    private final Clock clock;

    Spreading(LoadingNotices rules, PartyReads reads, Postings postings, List<Way> ways, Clock clock) {
        this.rules = rules;
        this.reads = reads;
        this.postings = postings;
        this.ways = ways;
        this.clock = clock;
    }

    @EventListener
    void on(NewsOfCases news) {
        Instant since = clock.instant().minus(NEWS);
        List<JournalEntry> fresh = news.entries().stream()
                .filter(entry -> entry.at().isAfter(since))
                .toList();
        if (!fresh.isEmpty()) {
            spread(fresh);
        }
    }

    private void spread(List<JournalEntry> entries) {
        NoticeRules now = rules.current();
        Parts parts = new Parts(postings);
        Map<UUID, Parties> parties =
                reads.of(entries.stream().map(JournalEntry::caseId).collect(Collectors.toSet()));
        List<Fact> facts = new ArrayList<>();
        List<Telling> tellings = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Parties known = parties.get(entry.caseId());
            if (known != null) {
                Fact fact = fact(entry, known);
                facts.add(fact);
                now.routes(fact.event())
                        .forEach(route ->
                                tellings.add(new Telling(fact, route, parts.persons(route.audience(), entry, known))));
            }
        }
        ways.forEach(way -> way.take(facts, tellings));
    }

    private static Fact fact(JournalEntry entry, Parties parties) {
        return new Fact(
                entry.caseId(),
                entry.seq(),
                entry.at(),
                entry.action().name(),
                parties.number(),
                entry.category(),
                place(entry.division()),
                entry.to().name(),
                parties.due(),
                entry.detail());
    }

    /** No nearer than the community: grids and units are doors. */
    private static String place(String division) {
        int community = Level.COMMUNITY.codeLength(division);
        return division.length() > community ? division.substring(0, community) : division;
    }
}
