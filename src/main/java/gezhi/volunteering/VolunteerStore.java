package gezhi.volunteering;

import gezhi.platform.Ids;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The register; row security decides whose. */
@Repository
class VolunteerStore {
    private static final String COLUMNS = """
            select id, number, person, name, division, birth_year, call_out, consent, since, ended_at
            from volunteering.volunteer
            where city = :city
            """;

    private static final String FIND = COLUMNS + """
            and id = :id
            """;

    private static final String FIND_STANDING = COLUMNS + """
            and person = :person
            and ended_at is null
            """;

    private static final String FIND_BY_NUMBER = COLUMNS + """
            and number = :number
            and ended_at is null
            """;

    private static final String LIST = COLUMNS + """
            and division >= :division
            and division < :division || ':'
            and ended_at is null
            and division || '_' || id > :after
            order by division, id
            limit :limit
            """;

    /** Nothing when the same came before, the person stands in the register already, or the number is taken. */
    private static final String ADD = """
            insert into volunteering.volunteer (city, id, number, person, name, division, birth_year, call_out, consent, consent_words, since,
                enrolled_by)
            values (:city, :id, :number, :person, :name, :division, :birthYear, :callOut, :consent, :consentWords, :at, :by)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update volunteering.volunteer
            set call_out = :callOut,
                division = :division
            where city = :city
            and id = :id
            and ended_at is null
            """;

    private static final String STOP = """
            select volunteering.stop(:id, :at)
            """;

    private static final String SKILLS = """
            select skill
            from volunteering.volunteer_skill
            where city = :city
            and volunteer = :volunteer
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by skill
            """;

    private static final String ADD_SKILLS = """
            insert into volunteering.volunteer_skill (city, volunteer, skill, valid_from)
            select :city, :volunteer, s.code, :on
            from volunteering.skill s
            where s.city = :city
            and s.code in (:skills)
            and s.valid_from <= :on
            and (s.valid_to is null or s.valid_to > :on)
            and not exists (
                select from volunteering.volunteer_skill h
                where h.city = s.city
                and h.volunteer = :volunteer
                and h.skill = s.code
                and h.valid_to is null)
            on conflict (city, volunteer, skill, valid_from) do update set valid_to = null
            """;

    private static final String END_SKILLS = """
            update volunteering.volunteer_skill
            set valid_to = :on
            where city = :city
            and volunteer = :volunteer
            and valid_to is null
            and skill not in (:skills)
            """;

    private static final String WRITE = """
            insert into volunteering.journal (city, id, subject, at, action, actor, role, words)
            values (:city, :id, :subject, :at, :action, :actor, :role, :words)
            """;

    private static final String RESERVES = """
            select person, name, division
            from volunteering.reserves(:division)
            """;

    private final JdbcClient jdbc;
    private final RandomGenerator numbers;

    @Autowired
    VolunteerStore(JdbcClient jdbc) {
        this(jdbc, new SecureRandom());
    }

    VolunteerStore(JdbcClient jdbc, RandomGenerator numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** Eight digits by chance. That they are free is only known once they are taken. */
    String drawNumber() {
        return String.format(Locale.ROOT, "%08d", numbers.nextInt(100_000_000));
    }

    Optional<Volunteer> find(UUID id) {
        return sql(FIND).param("id", id).query(Volunteer.class).optional();
    }

    Optional<Volunteer> findStanding(UUID person) {
        return sql(FIND_STANDING).param("person", person).query(Volunteer.class).optional();
    }

    Optional<Volunteer> findByNumber(String number) {
        return sql(FIND_BY_NUMBER)
                .param("number", number)
                .query(Volunteer.class)
                .optional();
    }

    List<Volunteer> list(String division, String after, int limit) {
        return sql(LIST)
                .param("division", division)
                .param("after", after)
                .param("limit", limit)
                .query(Volunteer.class)
                .list();
    }

    /** False when the person stands in the register already, or somebody has the number. */
    boolean add(Volunteer volunteer, String consentWords) {
        return sql(ADD).param("id", volunteer.id())
                        .param("number", volunteer.number())
                        .param("person", volunteer.person())
                        .param("name", volunteer.name())
                        .param("division", volunteer.division())
                        .param("birthYear", volunteer.birthYear())
                        .param("callOut", volunteer.callOut())
                        .param("consent", volunteer.consent().name())
                        .param("consentWords", consentWords)
                        .param("at", volunteer.since().atOffset(ZoneOffset.UTC))
                        .param("by", Scoped.current().person())
                        .update()
                == 1;
    }

    boolean change(UUID id, String division, boolean callOut) {
        return sql(CHANGE)
                        .param("id", id)
                        .param("division", division)
                        .param("callOut", callOut)
                        .update()
                == 1;
    }

    boolean stop(UUID id, Instant at) {
        return jdbc.sql(STOP)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<String> skills(UUID volunteer, LocalDate on) {
        return sql(SKILLS)
                .param("volunteer", volunteer)
                .param("on", on)
                .query(String.class)
                .list();
    }

    /** From that day on these and no others. */
    void setSkills(UUID volunteer, Collection<String> skills, LocalDate on) {
        // A list in SQL is never empty.
        List<String> codes = skills.isEmpty() ? List.of("") : List.copyOf(skills);
        for (String statement : List.of(END_SKILLS, ADD_SKILLS)) {
            sql(statement)
                    .param("volunteer", volunteer)
                    .param("skills", codes)
                    .param("on", on)
                    .update();
        }
    }

    void write(UUID subject, String action, String words, Instant at) {
        Scope scope = Scoped.current();
        sql(WRITE)
                .param("id", Ids.next())
                .param("subject", subject)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("action", action)
                .param("actor", scope.person())
                .param("role", scope.role().name())
                .param("words", words)
                .update();
    }

    record Reserved(UUID person, String name, String division) {}

    List<Reserved> reserves(String division) {
        return jdbc.sql(RESERVES)
                .param("division", division)
                .query(Reserved.class)
                .list();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
