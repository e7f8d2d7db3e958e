package gezhi.redrawing;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.ChoiceStore.Choice;
import gezhi.redrawing.Consequence.Kind;
import gezhi.redrawing.Consequences.Found;
import gezhi.redrawing.ProposalOutcome.Done;
import gezhi.redrawing.ProposalOutcome.Reason;
import gezhi.redrawing.ProposalOutcome.Refused;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * People say where what the rule leaves open goes when a plan takes effect: who submitted it while it waits for approval, the level above once it is approved.
 * The last word holds, and only as long as the plan still offers that place; every word stands in the journal.
 */
@Service
public class Choosing {
    private static final Set<Kind> NAMED = EnumSet.of(Kind.STANDINGS, Kind.SEATS, Kind.ROUND_PLANS);

    private final Proposals proposals;
    private final Consequences consequences;
    private final ChoiceStore store;
    private final Clock clock;

    Choosing(Proposals proposals, Consequences consequences, ChoiceStore store, Clock clock) {
        this.proposals = proposals;
        this.consequences = consequences;
        this.store = store;
        this.clock = clock;
    }

    /**
     * One of which people have to say, or have said, where it goes.
     *
     * @param candidates codes, and nothing where it may end
     */
    public record Opening(Consequence line, List<String> candidates) {}

    /** @param names of the divisions, by code */
    public record Openings(List<Opening> list, Map<String, String> names) {}

    /** In order of kind and key; those of cases not for the administrator. Empty for what is not open any more. */
    public Openings list(Proposal proposal) {
        if (!proposal.state().isOpen()) {
            return new Openings(List.of(), Map.of());
        }
        Found found = consequences.find(proposal);
        Map<Kind, Map<String, String>> said = store.list(proposal.id());
        List<Opening> all = found.lists().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.undecided()
                        || said.getOrDefault(each.kind(), Map.of()).containsKey(each.key()))
                .map(each -> new Opening(each, Chosen.candidates(each, found.redrawing())))
                .toList();
        return new Openings(all, found.names());
    }

    /**
     * @param key of {@link Consequence}
     * @param to a code of the candidates, or empty where it may end
     */
    public ProposalOutcome choose(UUID id, Kind kind, String key, String to) {
        Optional<Proposal> found = proposals.find(id);
        if (found.isEmpty()) {
            return new Refused(Reason.NOT_THERE);
        }
        Proposal proposal = found.get();
        if (ProposalTable.find(proposal.state(), ProposalDeed.CHOOSE).isEmpty()) {
            return new Refused(Reason.NOT_NOW);
        }
        if (!proposals.offered(proposal).contains(ProposalDeed.CHOOSE)) {
            return new Refused(Reason.NOT_YOURS);
        }
        Optional<Opening> opening = list(proposal).list().stream()
                .filter(each -> each.line().kind() == kind && each.line().key().equals(key))
                .filter(each -> each.candidates().contains(to))
                .findFirst();
        if (opening.isEmpty()) {
            return new Refused(Reason.NO_SUCH_CHOICE);
        }
        Scope scope = Scoped.current();
        Consequence line = opening.get().line();
        String words = words(line, to);
        boolean chosen = Scoped.call(
                Scope.system(scope.city()),
                () -> store.choose(proposal, scope, new Choice(kind, key, to), words, clock.instant()));
        return chosen ? new Done(id) : new Refused(Reason.NOT_NOW);
    }

    /** For the journal, which the administrator reads too: names of bodies and plans as far as there is room, no number of a case; from where, to where. */
    private static String words(Consequence line, String to) {
        String ways = line.from().getFirst() + " → " + (to.isEmpty() ? "—" : to);
        String what = NAMED.contains(line.kind()) ? line.what() : "";
        int room = Proposals.LONGEST_WORDS - ways.length() - 1;
        return (what.substring(0, Math.min(what.length(), room)) + " " + ways).strip();
    }
}
