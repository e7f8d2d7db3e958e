package gezhi.membership.store;

import gezhi.membership.Member;
import gezhi.membership.model.MemberAdmission;
import gezhi.platform.scope.Planning;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members, without what is sealed. */
@Repository
public class MemberStore {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String COLUMNS = """
            with kept as materialized (
                select k.id, k.name
                from membership.kept() k
            )
            select m.id, m.name, m.organization,
                coalesce(b.name, (select kept.name from kept where kept.id = m.organization), '') as organization_name,
                m.kind, m.joined_on, m.full_on, m.probation_until, m.state, m.birth_year, m.residence,
                coalesce(d.name, m.residence) as residence_name, m.registered_at, coalesce(r.name, '') as registered_name,
                m.registered_on, m.shown_on, m.posts, m.pledge, m.person, m.ended_on, m.version
            from membership.member m
            left join bodies.v_bodies b on b.city = m.city and b.id = m.organization
            left join bodies.v_bodies r on r.city = m.city and r.id = m.registered_at
            left join territory.v_divisions d on d.city = m.city and d.code = m.residence
            where m.city = :city
            """;

    private static final String FIND = COLUMNS + """
            and m.id = :id
            """;

    private static final String MINE = COLUMNS + """
            and m.person = :person
            and m.ended_on is null
            """;

    /** So many of one name at the utmost are fetched one by one; with more of them a page is full before many others were passed over. */
    private static final int FEW = 2_000;

    private static final String NAMED = """
            select n.id
            from membership.named(:words, :most) as n (id)
            """;

    private static final String ONE_OF = """
            and m.id = any (cast(:named as uuid[]))
            """;

    private static final String FILTERED = """
            and m.ended_on is null
            and (:kind = '' or m.kind = :kind)
            and (:state = '' or m.state = :state)
            and (:residence = '' or m.residence >= :residence and m.residence < :residence || ':')
            and (:words = '' or position(:words in m.name) > 0)
            and (m.organization, m.id) > (:afterOrganization::uuid, :afterId::uuid)
            """;

    private static final String ORDERED = """
            order by m.organization, m.id
            limit :limit
            """;

    private static final String PAGE = COLUMNS + """
            and m.organization = any (array(
                select k.id
                from membership.kept() k
                where k.path >= :path
                and k.path < :path || 'g'))
            """ + FILTERED;

    private static final String PAGE_REGISTERED = COLUMNS + """
            and m.registered_at = any (array(
                select k.id
                from membership.kept() k
                where k.path >= :path
                and k.path < :path || 'g'))
            """ + FILTERED;

    private static final String INSERT = """
            insert into membership.member (city, id, name, organization, kind, joined_on, full_on, probation_until, state, birth_year,
                residence, registered_at, registered_on, shown_on, posts, pledge)
            values (:city, :id, :name, :organization, :kind, :joinedOn, :fullOn, :probationUntil, :state, :birthYear,
                :residence, :registeredAt, :registeredOn, :shownOn, :posts, :pledge)
            """;

    private static final String UPDATE = """
            update membership.member
            set name = :name, kind = :kind, joined_on = :joinedOn, full_on = :fullOn, probation_until = :probationUntil,
                state = :state, birth_year = :birthYear, residence = :residence, registered_at = :registeredAt,
                registered_on = :registeredOn, shown_on = :shownOn, posts = :posts, pledge = :pledge, version = version + 1
            where city = :city
            and id = :id
            and version = :version
            and ended_on is null
            """;

    private static final String END = """
            update membership.member
            set ended_on = :on, ended_why = :why, shown_on = null, claim_hash = null, claim_until = null, version = version + 1
            where city = :city
            and id = :id
            and version = :version
            and ended_on is null
            """;

    private static final String LOCK = """
            select id
            from membership.member
            where city = :city
            and id = :id
            for no key update
            """;

    private static final String ON_ITS_WAY = """
            select count(*)
            from membership.transfer
            where city = :city
            and member = :member
            and step not in ('RECEIVED', 'CANCELLED')
            """;

    private static final String ENTER = """
            select pg_advisory_xact_lock_shared(hashtextextended('members of ' || :city, 0))
            """;

    private static final String KEEP_OUT = """
            select pg_advisory_xact_lock(hashtextextended('members of ' || :city, 0))
            """;

    private static final String REMAINING = """
            select membership.remaining(:body)
            """;

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a list is narrowed to; an empty one leaves nothing out.
     *
     * @param path of the organization at whose top the list begins
     * @param registered those that are registered there beside their own organization, instead of those whose relation is there
     */
    public record Filter(String path, String kind, String state, String residence, String words, boolean registered) {}

    public Optional<Member> find(String city, UUID id) {
        return jdbc.sql(FIND)
                .param("city", city)
                .param("id", id)
                .query(Member.class)
                .optional();
    }

    /** Until the end of the transaction nobody else takes them over or ends them, as far as they are the reader's to keep. */
    public void lock(String city, UUID id) {
        jdbc.sql(LOCK).param("city", city).param("id", id).query(row -> {});
    }

    /** Who lets members into organizations of the city says so first and looks after that whether these stand: none is closed meanwhile. */
    public void enter(String city) {
        jdbc.sql(ENTER).param("city", city).query(row -> {});
    }

    /** How many an organization has, for whoever closes it; until the end of the transaction nobody comes into any of the city. */
    public int countRemaining(String city, UUID organization) {
        jdbc.sql(KEEP_OUT).param("city", city).query(row -> {});
        return jdbc.sql(REMAINING)
                .param("body", organization)
                .query(Integer.class)
                .single();
    }

    public Optional<Member> ofPerson(String city, UUID person) {
        return jdbc.sql(MINE)
                .param("city", city)
                .param("person", person)
                .query(Member.class)
                .optional();
    }

    /** {@code after} is {@code organization.id} of the last one seen, or empty; anything else starts from the beginning. */
    public List<Member> page(String city, Filter filter, String after, int limit) {
        Planning.forValues(jdbc);
        boolean first =
                !after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        int dot = after.indexOf('.');
        List<UUID> named = filter.words().isEmpty() ? List.of() : named(filter.words());
        boolean few = !filter.words().isEmpty() && named.size() <= FEW;
        return jdbc.sql((filter.registered() ? PAGE_REGISTERED : PAGE) + (few ? ONE_OF : "") + ORDERED)
                .param("city", city)
                .param("named", few ? named.stream().map(UUID::toString).toArray(String[]::new) : new String[0])
                .param("path", filter.path())
                .param("kind", filter.kind())
                .param("state", filter.state())
                .param("residence", filter.residence())
                .param("words", filter.words())
                .param("afterOrganization", first ? FIRST.toString() : after.substring(0, dot))
                .param("afterId", first ? FIRST.toString() : after.substring(dot + 1))
                .param("limit", limit)
                .query(Member.class)
                .list();
    }

    private List<UUID> named(String words) {
        return jdbc.sql(NAMED)
                .param("words", words)
                .param("most", FEW)
                .query(UUID.class)
                .list();
    }

    /** @param today the day of consent and of registration */
    public void insert(String city, UUID id, Member.Draft draft, int birthYear, LocalDate today) {
        written(INSERT, city, id, draft, birthYear, null, today)
                .param("organization", draft.organization())
                .update();
    }

    /** False when it is not the version seen. The organization stays: it changes by a transfer. */
    public boolean update(Member before, String city, int version, Member.Draft draft, int birthYear, LocalDate today) {
        return written(UPDATE, city, before.id(), draft, birthYear, before, today)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** True while a transfer of the member is open. */
    public boolean isOnItsWay(String city, UUID member) {
        return jdbc.sql(ON_ITS_WAY)
                        .param("city", city)
                        .param("member", member)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public boolean end(String city, UUID id, int version, LocalDate on, Member.Ending why) {
        return jdbc.sql(END)
                        .param("city", city)
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .param("why", why.name())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(
            String sql,
            String city,
            UUID id,
            Member.Draft draft,
            int birthYear,
            @Nullable Member before,
            LocalDate today) {
        @Nullable LocalDate since = before == null ? null : before.shownOn();
        @Nullable
        LocalDate registeredOn = before != null && Objects.equals(before.registeredAt(), draft.registeredAt())
                ? before.registeredOn()
                : today;
        return jdbc.sql(sql)
                .param("city", city)
                .param("id", id)
                .param("name", draft.name().strip())
                .param("kind", Objects.requireNonNull(draft.kind()).name())
                .param("joinedOn", draft.joinedOn())
                .param("fullOn", draft.fullOn())
                .param("probationUntil", MemberAdmission.probationUntil(draft))
                .param("state", Objects.requireNonNull(draft.state()).name())
                .param("birthYear", birthYear)
                .param("residence", draft.residence())
                .param("registeredAt", draft.registeredAt())
                .param("registeredOn", draft.registeredAt() == null ? null : registeredOn)
                .param("shownOn", !draft.shown() ? null : since == null ? today : since)
                .param("posts", draft.posts().strip())
                .param("pledge", draft.pledge().strip());
    }
}
