package gezhi.membership.store;

import gezhi.membership.Transfer;
import gezhi.membership.TransferDeed;
import gezhi.membership.TransferStep;
import gezhi.membership.Transfers.Heap;
import gezhi.platform.scope.Scope;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transfers and their moves. */
@Repository
public class TransferStore {
    private static final String COLUMNS = """
            select t.id, t.member, coalesce(m.name, '') as member_name, t.from_body, coalesce(f.name, '') as from_name, t.to_body,
                coalesce(o.name, '') as to_name, t.step, t.reason, t.issued_on, t.valid_until, t.version
            from membership.transfer t
            left join membership.member m on m.city = t.city and m.id = t.member
            left join bodies.v_bodies f on f.city = t.city and f.id = t.from_body
            left join bodies.v_bodies o on o.city = t.city and o.id = t.to_body
            where t.city = :city
            """;

    private static final String FIND = COLUMNS + """
            and t.id = :id
            """;

    private static final String OF_MEMBER = COLUMNS + """
            and t.member = :member
            order by t.id desc
            limit 20
            """;

    private static final String AFTER = """
            and t.id > :after
            order by t.id
            limit :limit
            """;

    private static final String PAGE_IN = COLUMNS + """
            and t.step = 'IN_TRANSIT'
            and t.to_body = any (array(
                select k.id
                from membership.kept() k))
            """ + AFTER;

    private static final String PAGE_OUT = COLUMNS + """
            and t.step not in ('RECEIVED', 'CANCELLED')
            and t.from_body = any (array(
                select k.id
                from membership.kept() k))
            """ + AFTER;

    private static final String PAGE_REFUSED = COLUMNS + """
            and t.step = 'REFUSED'
            """ + AFTER;

    private static final String PAGE_OVERDUE = COLUMNS + """
            and t.step not in ('RECEIVED', 'CANCELLED')
            and t.valid_until < :today
            """ + AFTER;

    private static final String COUNT_IN = """
            select count(*)
            from membership.transfer t
            where t.city = :city
            and t.step = 'IN_TRANSIT'
            and t.to_body = any (array(
                select k.id
                from membership.kept() k))
            """;

    private static final String INSERT = """
            insert into membership.transfer (city, id, member, from_body, to_body, step, reason)
            values (:city, :id, :member, :from, :to, 'DRAFT', :reason)
            on conflict do nothing
            """;

    private static final String MOVE = """
            update membership.transfer
            set step = :to, issued_on = coalesce(:issuedOn, issued_on), valid_until = coalesce(:validUntil, valid_until),
                version = version + 1
            where city = :city
            and id = :id
            and step = :from
            and version = :version
            """;

    private static final String LOCK = """
            select version
            from membership.transfer
            where city = :city
            and id = :id
            for update
            """;

    private static final String TAKE_OVER = """
            update membership.member
            set organization = :to,
                registered_at = nullif(registered_at, :to),
                registered_on = case when registered_at = :to then null else registered_on end,
                claim_hash = null,
                claim_until = null,
                version = version + 1
            where city = :city
            and id = :member
            and organization = :from
            and ended_on is null
            """;

    private static final String ADD_MOVE = """
            insert into membership.transfer_move (city, transfer, seq, at, deed, to_step, actor, actor_name, words, request_id)
            select :city, :transfer, coalesce(max(m.seq), 0) + 1, :at, :deed, :to, :actor, :name, :words, :request
            from membership.transfer_move m
            where m.city = :city
            and m.transfer = :transfer
            """;

    private static final String MOVES = """
            select at, deed, actor, actor_name, words
            from membership.transfer_move
            where city = :city
            and transfer = :transfer
            order by seq desc
            """;

    private static final String REQUESTED = """
            select transfer
            from membership.transfer_move
            where city = :city
            and request_id = :request
            """;

    private static final String DUE = COLUMNS + """
            and t.step in ('ISSUED', 'IN_TRANSIT')
            and t.valid_until < :today
            order by t.valid_until
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final MemberJournal journal;

    TransferStore(JdbcClient jdbc, MemberJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public Optional<Transfer> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query(Transfer.class)
                .optional();
    }

    public List<Transfer> ofMember(String city, UUID member) {
        return jdbc.sql(OF_MEMBER)
                .param("city", city)
                .param("member", member)
                .query(Transfer.class)
                .list();
    }

    /** In the order in which they were begun. */
    public List<Transfer> page(String city, Heap heap, LocalDate today, UUID after, int limit) {
        String sql = switch (heap) {
            case IN -> PAGE_IN;
            case OUT -> PAGE_OUT;
            case REFUSED -> PAGE_REFUSED;
            case OVERDUE -> PAGE_OVERDUE;
        };
        return jdbc.sql(sql)
                .param("city", city)
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .query(Transfer.class)
                .list();
    }

    /** How many wait before the organizations that the reader keeps. */
    public int countIn(String city) {
        return jdbc.sql(COUNT_IN).param("city", city).query(Integer.class).single();
    }

    public List<Transfer> due(String city, LocalDate today, int limit) {
        return jdbc.sql(DUE)
                .param("city", city)
                .param("today", today)
                .param("limit", limit)
                .query(Transfer.class)
                .list();
    }

    /** False when another of the member is open. */
    public boolean insert(String city, UUID id, UUID member, UUID from, UUID to, String reason) {
        return jdbc.sql(INSERT)
                        .param("city", city)
                        .param("id", id)
                        .param("member", member)
                        .param("from", from)
                        .param("to", to)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Until the end of the transaction nobody else does anything to it. */
    public void lock(String city, UUID id) {
        jdbc.sql(LOCK).param("city", city).param("id", id).query(row -> {});
    }

    /** False when somebody was faster. */
    public boolean move(
            String city,
            Transfer transfer,
            int version,
            TransferStep to,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil) {
        return jdbc.sql(MOVE)
                        .param("city", city)
                        .param("id", transfer.id())
                        .param("from", transfer.step().name())
                        .param("version", version)
                        .param("to", to.name())
                        .param("issuedOn", issuedOn, Types.DATE)
                        .param("validUntil", validUntil, Types.DATE)
                        .update()
                == 1;
    }

    /** The member belongs to the new organization from now on, and their journal says so; false when the old one had them no more. */
    public boolean takeOver(Scope by, Transfer transfer, Instant at) {
        boolean taken = jdbc.sql(TAKE_OVER)
                        .param("city", by.city())
                        .param("member", transfer.member())
                        .param("from", transfer.fromBody())
                        .param("to", transfer.toBody())
                        .update()
                == 1;
        if (taken) {
            boolean named = !transfer.fromName().isEmpty() && !transfer.toName().isEmpty();
            String way = named ? transfer.fromName() + " → " + transfer.toName() : "";
            journal.add(by, transfer.member(), "TRANSFERRED", way, at);
        }
        return taken;
    }

    public void addMove(
            Scope by, UUID transfer, TransferDeed deed, TransferStep to, String words, UUID request, Instant at) {
        jdbc.sql(ADD_MOVE)
                .param("city", by.city())
                .param("transfer", transfer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("deed", deed.name())
                .param("to", to.name())
                .param("actor", by.person())
                .param("name", journal.nameOf(by))
                .param("words", words)
                .param("request", request)
                .update();
    }

    /** The newest first. */
    public List<Transfer.Move> moves(String city, UUID transfer) {
        return jdbc.sql(MOVES)
                .param("city", city)
                .param("transfer", transfer)
                .query((row, at) -> new Transfer.Move(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        TransferDeed.valueOf(row.getString("deed")),
                        row.getObject("actor", UUID.class),
                        row.getString("actor_name"),
                        row.getString("words")))
                .list();
    }

    public Optional<UUID> requested(String city, UUID request) {
        return jdbc.sql(REQUESTED)
                .param("city", city)
                .param("request", request)
                .query(UUID.class)
                .optional();
    }
}
