package gezhi.notices.store;

import gezhi.cases.loop.Step;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which persons follow which cases with their account. */
@Repository
public class FollowedStore {
    private static final String ADD = """
            insert into notices.followed (city, person, case_id, number, at)
            values (:city, :person, :caseId, :number, :at)
            on conflict do nothing
            """;

    private static final String DROP = """
            delete from notices.followed
            where city = :city
            and person = :person
            and case_id = :caseId
            """;

    private static final String IS_FOLLOWED = """
            select exists (
                select
                from notices.followed
                where city = :city
                and person = :person
                and case_id = :caseId)
            """;

    private static final String COUNT = """
            select count(*)
            from notices.followed
            where city = :city
            and person = :person
            """;

    private static final String OF_PERSON = """
            select person, case_id, number, at
            from notices.followed
            where city = :city
            and person = :person
            order by at desc, case_id
            limit :limit
            """;

    private static final String OF_CASES = """
            select person, case_id, number, at
            from notices.followed
            where city = :city
            and case_id = any (cast(:ids as uuid[]))
            """;

    /** Of cases that have not moved since, and stand at a step at which nobody works on them. */
    private static final String FORGET_CLOSED = """
            delete from notices.followed f
            using cases.v_case c
            where f.city = :city
            and c.city = f.city
            and c.id = f.case_id
            and c.step = any (cast(:closed as text[]))
            and not exists (
                select
                from cases.v_journal j
                where j.city = f.city
                and j.case_id = f.case_id
                and coalesce(j.from_step, '') <> j.to_step
                and j.at >= :before)
            """;

    private final JdbcClient jdbc;

    FollowedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param at since when */
    public record Followed(UUID person, UUID caseId, String number, Instant at) {}

    public void add(UUID person, UUID caseId, String number, Instant at) {
        Sql.inCity(jdbc, ADD)
                .param("person", person)
                .param("caseId", caseId)
                .param("number", number)
                .param("at", Sql.at(at))
                .update();
    }

    public int count(UUID person) {
        return Sql.inCity(jdbc, COUNT)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    public void drop(UUID person, UUID caseId) {
        Sql.inCity(jdbc, DROP).param("person", person).param("caseId", caseId).update();
    }

    public boolean isFollowed(UUID person, UUID caseId) {
        return Sql.inCity(jdbc, IS_FOLLOWED)
                .param("person", person)
                .param("caseId", caseId)
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    public List<Followed> ofPerson(UUID person, int limit) {
        return Sql.inCity(jdbc, OF_PERSON)
                .param("person", person)
                .param("limit", limit)
                .query(Followed.class)
                .list();
    }

    public List<Followed> ofCases(Collection<UUID> cases) {
        return Sql.inCity(jdbc, OF_CASES)
                .param("ids", Sql.column(List.copyOf(cases), id -> id))
                .query(Followed.class)
                .list();
    }

    public void forgetClosed(Instant before) {
        Sql.inCity(jdbc, FORGET_CLOSED)
                .param(
                        "closed",
                        Sql.column(
                                Arrays.stream(Step.values())
                                        .filter(step -> !step.isOpen())
                                        .toList(),
                                step -> step))
                .param("before", Sql.at(before))
                .update();
    }
}
