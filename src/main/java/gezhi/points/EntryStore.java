package gezhi.points;

import gezhi.files.Photos;
import gezhi.files.Picture;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Entries with their evidence, objections and decisions: only ever added to; row security decides what the reader sees of them. */
@Repository
class EntryStore {
    private static final String COLUMNS = """
            select e.id, e.person, h.name, h.number, e.division, e.rule, e.kind, e.zh, e.en, e.source, e.full_points, e.points, e.object_until,
                e.transfer, e.by, e.at, v.reason, v.photo, o.at as objected_at, o.words as objection,
                coalesce(d.upheld, nullif(points.is_given_back(e.id), false)) as upheld, d.words as decision, e.occasion, g.subject as origin
            from points.entry e
            left join points.holder h on h.city = e.city and h.person = e.person
            left join points.evidence v on v.city = e.city and v.entry = e.id
            left join points.objection o on o.city = e.city and o.entry = e.id
            left join points.decision d on d.city = e.city and d.entry = e.id
            left join points.origin g on g.city = e.city and g.entry = e.id
            where e.city = :city
            """;

    private static final String FIND = COLUMNS + """
            and e.id = :id
            """;

    private static final String OF_PERSON = COLUMNS + """
            and e.person = :person
            and (e.at, e.id) < (:at, :id)
            order by e.at desc, e.id desc
            limit :limit
            """;

    private static final String OF_DIVISION = COLUMNS + """
            and e.division = :division
            and (e.at, e.id) < (:at, :id)
            order by e.at desc, e.id desc
            limit :limit
            """;

    private static final String WAITING = COLUMNS + """
            and d.entry is null
            and o.division >= :division
            and o.division < :division || ':'
            and (o.at, o.entry) > (:at, :id)
            order by o.at, o.entry
            limit :limit
            """;

    private static final String USED = """
            select points.used(:person, :rule, :since)
            """;

    private static final String ADD = """
            insert into points.entry (city, id, person, division, rule, kind, zh, en, source, full_points, points, object_until, transfer, by, at, occasion)
            values (:city, :id, :person, :division, :rule, :kind, :zh, :en, :source, :fullPoints, :points, :objectUntil, :transfer, cast(:by as uuid), :at, :occasion)
            """;

    private static final String ADD_EVIDENCE = """
            insert into points.evidence (city, entry, reason, photo)
            values (:city, :id, :reason, :photo)
            """;

    private static final String ADD_ORIGIN = """
            insert into points.origin (city, entry, subject)
            values (:city, :id, :origin)
            """;

    private static final String OBJECT = """
            insert into points.objection (city, entry, person, division, deducted_by, words, at)
            values (:city, :id, :person, :division, :by, :words, :at)
            """;

    private static final String DECIDE = """
            insert into points.decision (city, entry, upheld, words, transfer, by, at)
            values (:city, :id, :upheld, :words, :transfer, :by, :at)
            """;

    private final JdbcClient jdbc;
    private final Photos photos;

    EntryStore(JdbcClient jdbc, Photos photos) {
        this.jdbc = jdbc;
        this.photos = photos;
    }

    Optional<PointEntry> find(UUID id) {
        return sql(FIND).param("id", id).query(PointEntry.class).optional();
    }

    /** The newest first. */
    List<PointEntry> listOf(UUID person, RowKey before, int limit) {
        return page(sql(OF_PERSON).param("person", person), before, limit);
    }

    /** The newest first. */
    List<PointEntry> listIn(String division, RowKey before, int limit) {
        return page(sql(OF_DIVISION).param("division", division), before, limit);
    }

    /** Objected to and not decided, the longest first. */
    List<PointEntry> listWaiting(String division, RowKey after, int limit) {
        return page(sql(WAITING).param("division", division), after, limit);
    }

    /** What a rule moved for a person since a moment, and was not given back. */
    int used(UUID person, String rule, Instant since) {
        return jdbc.sql(USED)
                .param("person", person)
                .param("rule", rule)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** With why, and its photo where there is one; or with what it came from. */
    void add(PointEntry entry, @Nullable Picture picture) {
        sql(ADD).param("id", entry.id())
                .param("person", entry.person())
                .param("division", entry.division())
                .param("rule", entry.rule())
                .param("kind", entry.kind().name())
                .param("zh", entry.zh())
                .param("en", entry.en())
                .param("source", entry.source())
                .param("fullPoints", entry.fullPoints())
                .param("points", entry.points())
                .param("objectUntil", entry.objectUntil())
                .param("transfer", entry.transfer())
                .param("by", entry.by())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("occasion", entry.occasion().name())
                .update();
        if (entry.reason() != null) {
            sql(ADD_EVIDENCE)
                    .param("id", entry.id())
                    .param("reason", entry.reason())
                    .param("photo", picture == null ? null : photos.keep(picture))
                    .update();
        }
        if (entry.origin() != null) {
            sql(ADD_ORIGIN)
                    .param("id", entry.id())
                    .param("origin", entry.origin())
                    .update();
        }
    }

    void object(PointEntry entry, String words, Instant at) {
        sql(OBJECT)
                .param("id", entry.id())
                .param("person", entry.person())
                .param("division", entry.division())
                .param("by", entry.by())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param transfer what gave the points back; null where they stay taken */
    void decide(UUID entry, String words, @Nullable UUID transfer, @Nullable UUID by, Instant at) {
        sql(DECIDE)
                .param("id", entry)
                .param("upheld", transfer != null)
                .param("words", words)
                .param("transfer", transfer)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> photo(UUID entry) {
        return find(entry).map(PointEntry::photo).flatMap(photos::findJpeg);
    }

    private static List<PointEntry> page(StatementSpec asked, RowKey key, int limit) {
        return asked.param("at", key.at().atOffset(ZoneOffset.UTC))
                .param("id", key.id())
                .param("limit", limit)
                .query(PointEntry.class)
                .list();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("city", Scoped.current().city());
    }
}
