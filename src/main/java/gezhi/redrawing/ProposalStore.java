package gezhi.redrawing;

import gezhi.planning.PlannedGrid;
import gezhi.platform.Role;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.redrawing.ProposalOutcome.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Proposals of the city at hand with their grids and their journal; row security decides whose. */
@Repository
@Transactional
class ProposalStore {
    /** One after another submits in a city, so that two never open for the same place. */
    private static final String GATE = """
            select pg_advisory_xact_lock(hashtextextended('redrawing ' || :city, 0))
            """;

    private static final String OPEN = """
            select exists (
                select
                from redrawing.proposal
                where city = :city
                and state in ('SUBMITTED', 'APPROVED')
                and (starts_with(area, :area) or starts_with(:area, area)))
            """;

    private static final String ADD = """
            insert into redrawing.proposal (city, id, plan, area, name, state, submitted_by, submitted_from, submitted_at)
            values (:city, :id, :plan, :area, :name, :state, :by, :from, :at)
            """;

    private static final String ADD_GRID = """
            insert into redrawing.grid (city, proposal, seq, area, community, dedicated, units, shape)
            values (:city, :proposal, :seq, :area, :community, :dedicated, :units, :shape)
            """;

    private static final String MOVE = """
            update redrawing.proposal
            set state = :to,
                effective_on = :on
            where city = :city
            and id = :id
            and state = :from
            and effective_on is not distinct from cast(:was as date)
            """;

    private static final String ENTER = """
            insert into redrawing.journal (city, proposal, seq, area, deed, state, actor, role, words, at)
            select :city, :id, coalesce(max(seq), 0) + 1, :area, :deed, :state, :actor, :role, :words, :at
            from redrawing.journal
            where city = :city
            and proposal = :id
            """;

    private static final String FIND = """
            select id, plan, area, name, state, submitted_by, submitted_from, submitted_at, effective_on
            from redrawing.proposal
            where city = :city
            and id = :id
            """;

    private static final String LIST = """
            select id, plan, area, name, state, submitted_by, submitted_from, submitted_at, effective_on
            from redrawing.proposal
            where city = :city
            and (submitted_at, id) < (:beforeAt, :beforeId)
            order by submitted_at desc, id desc
            limit :limit
            """;

    private static final String DUE = """
            select id, plan, area, name, state, submitted_by, submitted_from, submitted_at, effective_on
            from redrawing.proposal
            where city = :city
            and state = 'APPROVED'
            and effective_on <= :today
            order by effective_on, submitted_at
            """;

    private static final String GRIDS = """
            select seq, community, dedicated, units
            from redrawing.grid
            where city = :city
            and proposal = :id
            order by seq
            """;

    private static final String JOURNAL = """
            select deed, state, actor, role, words, at
            from redrawing.journal
            where city = :city
            and proposal = :id
            order by seq
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final Planned planned;

    ProposalStore(JdbcClient jdbc, NamedParameterJdbcOperations batch, Planned planned) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.planned = planned;
    }

    /**
     * Why not; empty when it is submitted, and the plan held. Done by the program, who sees them all.
     *
     * @param grids of the plan in the version given, no other
     */
    Optional<Reason> submit(Proposal proposal, int version, List<PlannedGrid> grids, Role role) {
        in(GATE).query((row, number) -> number).single();
        if (in(OPEN).param("area", proposal.area()).query(Boolean.class).single()) {
            return Optional.of(Reason.ANOTHER_OPEN);
        }
        if (!planned.hold(proposal.plan(), version, proposal.submittedBy())) {
            return Optional.of(Reason.CHANGED);
        }
        add(proposal, grids);
        enter(
                proposal,
                ProposalDeed.SUBMIT,
                proposal.state(),
                proposal.submittedBy(),
                role,
                "",
                proposal.submittedAt());
        return Optional.empty();
    }

    /**
     * False when somebody was quicker. What is not open any more lets go of the plan; done by the program, as who decides changes no plans.
     *
     * @param scope of who decides
     * @param on the day on which it takes or took effect; null when none is set
     */
    boolean decide(
            Proposal proposal,
            Scope scope,
            ProposalDeed deed,
            ProposalState to,
            @Nullable LocalDate on,
            String words,
            Instant at) {
        int moved = in(MOVE).param("id", proposal.id())
                .param("from", proposal.state().name())
                .param("was", proposal.effectiveOn())
                .param("to", to.name())
                .param("on", on)
                .update();
        if (moved == 1) {
            enter(proposal, deed, to, scope.person(), scope.role(), words, at);
            if (!to.isOpen()) {
                planned.release(proposal.plan());
            }
        }
        return moved == 1;
    }

    private void add(Proposal proposal, List<PlannedGrid> grids) {
        in(ADD).param("id", proposal.id())
                .param("plan", proposal.plan())
                .param("area", proposal.area())
                .param("name", proposal.name())
                .param("state", proposal.state().name())
                .param("by", proposal.submittedBy())
                .param("from", proposal.submittedFrom())
                .param("at", utc(proposal.submittedAt()))
                .update();
        WKBWriter writer = new WKBWriter();
        batch.batchUpdate(
                ADD_GRID,
                grids.stream()
                        .map(grid -> new MapSqlParameterSource()
                                .addValue("city", Scoped.current().city())
                                .addValue("proposal", proposal.id())
                                .addValue("seq", grid.seq())
                                .addValue("area", proposal.area())
                                .addValue("community", grid.community())
                                .addValue("dedicated", grid.dedicated())
                                .addValue("units", grid.units().toArray(String[]::new))
                                .addValue("shape", grid.shape() == null ? null : writer.write(grid.shape())))
                        .toArray(SqlParameterSource[]::new));
    }

    private void enter(
            Proposal proposal,
            ProposalDeed deed,
            ProposalState state,
            @Nullable UUID actor,
            Role role,
            String words,
            Instant at) {
        in(ENTER)
                .param("id", proposal.id())
                .param("area", proposal.area())
                .param("deed", deed.name())
                .param("state", state.name())
                .param("actor", actor)
                .param("role", role.name())
                .param("words", words)
                .param("at", utc(at))
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return in(FIND).param("id", id).query((row, number) -> proposal(row)).optional();
    }

    List<Proposal> list(RowKey before, int limit) {
        return in(LIST).param("beforeAt", utc(before.at()))
                .param("beforeId", before.id())
                .param("limit", limit)
                .query((row, number) -> proposal(row))
                .list();
    }

    /** As {@link #decide}, what nobody but the program does. */
    boolean enterByProgram(
            Proposal proposal, ProposalDeed deed, ProposalState to, @Nullable LocalDate on, String words, Instant at) {
        return decide(proposal, Scoped.current(), deed, to, on, words, at);
    }

    /** Approved ones whose day has come, the earliest first. */
    List<Proposal> due(LocalDate today) {
        return in(DUE).param("today", today)
                .query((row, number) -> proposal(row))
                .list();
    }

    List<Redrawing.Wanted> grids(UUID id) {
        return in(GRIDS)
                .param("id", id)
                .query((row, number) -> new Redrawing.Wanted(
                        row.getInt("seq"), row.getString("community"), row.getBoolean("dedicated"), List.of((String[])
                                row.getArray("units").getArray())))
                .list();
    }

    List<Proposal.Entry> journal(UUID id) {
        return in(JOURNAL)
                .param("id", id)
                .query((row, number) -> new Proposal.Entry(
                        ProposalDeed.valueOf(row.getString("deed")),
                        ProposalState.valueOf(row.getString("state")),
                        row.getObject("actor", UUID.class),
                        row.getString("role"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                row.getString("area"),
                row.getString("name"),
                ProposalState.valueOf(row.getString("state")),
                row.getObject("submitted_by", UUID.class),
                row.getString("submitted_from"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_on", LocalDate.class));
    }

    private JdbcClient.StatementSpec in(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
