package gezhi.redrawing;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.Consequence.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where people said that something goes when a plan takes effect; the last word holds, the journal has them all. */
@Repository
@Transactional
class ChoiceStore {
    private static final String PUT = """
            insert into redrawing.choice (city, proposal, kind, key, area, now, person, at)
            values (:city, :proposal, :kind, :key, :area, :now, :person, :at)
            on conflict (city, proposal, kind, key) do update
            set now = excluded.now, person = excluded.person, at = excluded.at
            """;

    private static final String LIST = """
            select kind, key, now
            from redrawing.choice
            where city = :city
            and proposal = :proposal
            """;

    private final JdbcClient jdbc;
    private final ProposalStore proposals;

    ChoiceStore(JdbcClient jdbc, ProposalStore proposals) {
        this.jdbc = jdbc;
        this.proposals = proposals;
    }

    /** @param to a code, or {@link Consequence#NOWHERE} */
    record Choice(Kind kind, String key, String to) {}

    /**
     * False when the proposal has moved meanwhile. Done by the program, as other deeds.
     *
     * @param scope of who says so
     * @param words for the journal
     */
    boolean choose(Proposal proposal, Scope scope, Choice choice, String words, Instant at) {
        if (!proposals.decide(
                proposal, scope, ProposalDeed.CHOOSE, proposal.state(), proposal.effectiveOn(), words, at)) {
            return false;
        }
        jdbc.sql(PUT)
                .param("city", scope.city())
                .param("proposal", proposal.id())
                .param("kind", choice.kind().name())
                .param("key", choice.key())
                .param("area", proposal.area())
                .param("now", choice.to())
                .param("person", scope.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** By kind and key, as far as the reader may know them. */
    Map<Kind, Map<String, String>> list(UUID proposal) {
        Map<Kind, Map<String, String>> all = new EnumMap<>(Kind.class);
        jdbc.sql(LIST)
                .param("city", Scoped.current().city())
                .param("proposal", proposal)
                .query((row, number) -> all.computeIfAbsent(
                                Kind.valueOf(row.getString("kind")), kind -> new HashMap<>())
                        .put(row.getString("key"), row.getString("now")))
                .list();
        return all;
    }
}
