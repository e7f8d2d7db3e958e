package gezhi.membership.store;

import gezhi.territory.Following;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where members live when the tree changes under them. */
@Repository
public class ResidenceStore {
    /** The journal says that it changed, as after a correction. */
    private static final String FOLLOW = """
            with moved as (
                update membership.member m
                set residence = g.now,
                    version = version + 1
                from unnest(:froms::text[], :nows::text[]) as g (was, now)
                where m.city = :city
                and m.residence = g.was
                and m.residence = any (:froms::text[])
                and m.ended_on is null
                returning m.id)
            insert into membership.journal (city, member, seq, at, deed, actor, actor_name, detail)
            select :city, moved.id, (
                    select coalesce(max(j.seq), 0) + 1
                    from membership.journal j
                    where j.city = :city
                    and j.member = moved.id),
                :at, 'CHANGED', null, '', 'residence'
            from moved
            """;

    private final JdbcClient jdbc;

    ResidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void follow(String city, List<Following> places, Instant at) {
        jdbc.sql(FOLLOW)
                .param("city", city)
                .param("froms", places.stream().map(Following::from).toArray(String[]::new))
                .param("nows", places.stream().map(Following::to).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
