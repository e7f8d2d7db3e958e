package gezhi.membership.store;

import gezhi.membership.IdentityNumber;
import gezhi.membership.Member;
import gezhi.membership.model.MemberAdmission;
import gezhi.membership.vault.Vault;
import gezhi.membership.vault.Vault.Place;
import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members by the thousand: what a table of them is checked against, and writing many in a statement. */
@Repository
public class MemberBulk {
    private static final String ORGANIZATIONS = """
            select id, kind, name, seat
            from bodies.v_bodies
            where city = :city
            and valid_to is null
            """;

    private static final String ENTER = """
            select pg_advisory_xact_lock_shared(hashtextextended('members of ' || :city, 0))
            """;

    private static final String GRIDS = """
            select code
            from territory.v_divisions
            where city = :city
            and level in ('GRID', 'UNIT')
            and valid_to is null
            """;

    private static final String TAKEN = """
            select encode(identity_mark, 'hex')
            from membership.secret
            where city = :city
            and identity_mark = any (array(
                select decode(mark, 'hex')
                from unnest(:marks::text[]) as given (mark)))
            """;

    private static final String INSERT = """
            insert into membership.member (city, id, name, organization, kind, joined_on, full_on, probation_until, state, birth_year,
                residence, registered_at, registered_on, posts, pledge)
            select :city, g.id, g.name, g.organization, g.kind, g.joined_on, g.full_on, g.probation_until, g.state, g.birth_year,
                g.residence, g.registered_at, case when g.registered_at is null then null else :today::date end, g.posts, ''
            from unnest(cast(:ids as uuid[]), :names::text[], cast(:organizations as uuid[]), :kinds::text[], cast(:joined as date[]),
                cast(:full as date[]), cast(:probation as date[]), :states::text[], cast(:years as int[]), :residences::text[],
                cast(:registered as uuid[]), :posts::text[])
                as g (id, name, organization, kind, joined_on, full_on, probation_until, state, birth_year, residence, registered_at, posts)
            """;

    private static final String INSERT_SECRETS = """
            insert into membership.secret (city, member, identity, identity_mark, phone, address)
            select :city, g.member, decode(g.identity, 'hex'), decode(g.mark, 'hex'), decode(g.phone, 'hex'), decode(g.address, 'hex')
            from unnest(cast(:ids as uuid[]), :identities::text[], :marks::text[], :phones::text[], :addresses::text[])
                as g (member, identity, mark, phone, address)
            """;

    private static final String INSERT_JOURNAL = """
            insert into membership.journal (city, member, seq, at, deed, actor, actor_name, detail)
            select :city, g.member, 1, :at, 'ADDED', :actor, :name, ''
            from unnest(cast(:ids as uuid[])) as g (member)
            """;

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final MemberJournal journal;

    MemberBulk(JdbcClient jdbc, Vault vault, MemberJournal journal) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.journal = journal;
    }

    /** A standing body. */
    public record Organization(UUID id, String kind, String name, String seat) {}

    /**
     * A member to be written, checked.
     *
     * @param probationUntil null for full members
     * @param mark of the identity number, in hexadecimal
     */
    public record Fresh(
            UUID id,
            Member.Draft draft,
            @Nullable LocalDate probationUntil,
            int birthYear,
            Member.Secrets secrets,
            String mark) {}

    /** Those that stand; none is closed until the end of the transaction. */
    public List<Organization> organizations(String city) {
        jdbc.sql(ENTER).param("city", city).query(row -> {});
        return jdbc.sql(ORGANIZATIONS)
                .param("city", city)
                .query(Organization.class)
                .list();
    }

    /** Codes of standing grids and units. */
    public Set<String> grids(String city) {
        return new HashSet<>(
                jdbc.sql(GRIDS).param("city", city).query(String.class).list());
    }

    /** A checked draft, made ready; refused by an exception when it is none. */
    public Fresh fresh(String city, Member.Draft draft, LocalDate today) {
        IdentityNumber identity = IdentityNumber.of(draft.identity()).orElseThrow();
        MemberAdmission.refusal(draft, identity.born(), today).ifPresent(reason -> {
            throw new IllegalArgumentException(reason.toString());
        });
        return fresh(city, draft, identity);
    }

    public Fresh fresh(String city, Member.Draft draft, IdentityNumber identity) {
        return new Fresh(
                Ids.next(),
                draft,
                MemberAdmission.probationUntil(draft),
                identity.born().getYear(),
                new Member.Secrets(
                        identity.value(), draft.phone().strip(), draft.address().strip()),
                HEX.formatHex(vault.mark(city, identity.value())));
    }

    /** Those of the marks that members of the city have. */
    public Set<String> taken(String city, List<String> marks) {
        return new HashSet<>(jdbc.sql(TAKEN)
                .param("city", city)
                .param("marks", marks.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** @param by who had it done, as the journal says */
    public void write(Scope by, List<Fresh> members, LocalDate today, Instant at) {
        String city = by.city();
        jdbc.sql(INSERT)
                .param("city", city)
                .param("today", today)
                .param("ids", column(members, member -> member.id()))
                .param("names", column(members, member -> member.draft().name().strip()))
                .param("organizations", column(members, member -> member.draft().organization()))
                .param("kinds", column(members, member -> member.draft().kind()))
                .param("joined", column(members, member -> member.draft().joinedOn()))
                .param("full", column(members, member -> member.draft().fullOn()))
                .param("probation", column(members, Fresh::probationUntil))
                .param("states", column(members, member -> member.draft().state()))
                .param("years", column(members, Fresh::birthYear))
                .param("residences", column(members, member -> member.draft().residence()))
                .param("registered", column(members, member -> member.draft().registeredAt()))
                .param("posts", column(members, member -> member.draft().posts().strip()))
                .update();
        Map<UUID, String[]> sealed = new HashMap<>();
        members.parallelStream()
                .map(member -> Map.entry(member.id(), sealed(city, member)))
                .toList()
                .forEach(each -> sealed.put(each.getKey(), each.getValue()));
        jdbc.sql(INSERT_SECRETS)
                .param("city", city)
                .param("ids", column(members, Fresh::id))
                .param("identities", column(members, member -> part(sealed, member, 0)))
                .param("marks", column(members, Fresh::mark))
                .param("phones", column(members, member -> part(sealed, member, 1)))
                .param("addresses", column(members, member -> part(sealed, member, 2)))
                .update();
        jdbc.sql(INSERT_JOURNAL)
                .param("city", city)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", by.person())
                .param("name", journal.nameOf(by))
                .param("ids", column(members, Fresh::id))
                .update();
    }

    private @Nullable String[] sealed(String city, Fresh member) {
        Member.Secrets secrets = member.secrets();
        return new @Nullable String[] {
            seal(city, member.id(), "identity", secrets.identity()),
            seal(city, member.id(), "phone", secrets.phone()),
            seal(city, member.id(), "address", secrets.address())
        };
    }

    private @Nullable String seal(String city, UUID member, String field, String value) {
        return value.isEmpty() ? null : HEX.formatHex(vault.seal(new Place(city, member, field), value));
    }

    private static @Nullable String part(Map<UUID, @Nullable String[]> sealed, Fresh member, int at) {
        @Nullable String @Nullable [] parts = sealed.get(member.id());
        return parts == null ? null : parts[at];
    }

    private static @Nullable String[] column(List<Fresh> members, Function<Fresh, @Nullable Object> read) {
        return members.stream()
                .map(member -> {
                    Object value = read.apply(member);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }
}
