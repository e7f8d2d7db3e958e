package gezhi.cases.store;

/** What lists, pages and maps read. A condition whose parameter is empty holds for all. */
final class ListSql {
    private static final String COLUMNS = """
            select c.id, c.number, c.step, c.version, c.category, g.name as category_name, c.division,
                coalesce(d.name, c.division) as division_name, c.lon, c.lat, c.address, c.words, c.channel, c.office,
                c.received_at, c.yellow_at, c.due_at, c.in_time, c.rating
            from cases.case c
            join cases.category g
                on g.city = c.city
                and g.code = c.category
            left join territory.v_divisions d
                on d.city = c.city
                and d.code = c.division
            where c.city = :city
            """;

    private static final String CHOSEN = """
            and (:allSteps or c.step = any (cast(:steps as text[])))
            and c.division >= :division
            and c.division < :division || ':'
            and c.category >= :category
            and c.category < :category || '~'
            and (cast(:office as uuid) is null or c.office = :office)
            and (:placed = 'ANY' or (c.lon is not null) = (:placed = 'YES'))
            and (:clock = 'ANY'
                or (:clock = 'YELLOW' and c.step in ('DISPATCHED', 'HANDLING') and c.yellow_at <= :now and c.due_at >= :now)
                or (:clock = 'RED' and c.step in ('DISPATCHED', 'HANDLING') and c.due_at < :now)
                or (:clock = 'LATE' and c.in_time = false))
            and (cast(:from as timestamptz) is null or c.received_at >= :from)
            and (cast(:to as timestamptz) is null or c.received_at < :to)
            and (:text = '' or c.number ilike :text or c.words ilike :text or c.address ilike :text)
            """;

    static final String PAGE = COLUMNS + CHOSEN + """
            and (c.received_at, c.id) < (:beforeAt, :beforeId)
            order by c.received_at desc, c.id desc
            limit :limit
            """;

    static final String COUNT = """
            select count(*)
            from cases.case c
            where c.city = :city
            """ + CHOSEN;

    static final String BY_ID = COLUMNS + """
            and c.id = :id
            """;

    static final String REPORTED = COLUMNS + """
            and c.reporter = :person
            order by c.received_at desc
            limit :limit
            """;

    /** The most urgent first: what has a deadline by its deadline, then what waits longest. */
    static final String WORK = COLUMNS + """
            and c.step = any (cast(:steps as text[]))
            and c.step not in ('EVALUATED', 'REFUSED')
            and c.division >= :division
            and c.division < :division || ':'
            and (cast(:office as uuid) is null or c.office = :office)
            order by coalesce(c.due_at, c.received_at), c.id
            limit :limit
            """;

    static final String OPEN_IN_BOX = COLUMNS + """
            and c.step in ('DISCOVERED', 'COLLECTED', 'DISPATCHED', 'HANDLING', 'FED_BACK')
            and c.division >= :division
            and c.division < :division || ':'
            and c.lon between :west and :east
            and c.lat between :south and :north
            order by c.received_at desc
            limit :limit
            """;

    static final String BY_LINK = """
            select id
            from cases.case
            where city = :city
            and link = :token
            """;

    static final String BY_NUMBER = """
            select id
            from cases.case
            where city = :city
            and number = :number
            """;

    static final String TIMELINE = """
            select j.case_id, j.seq, j.at, j.action, j.from_step, j.to_step, j.division, j.category, j.office, j.in_time,
                j.rating, j.actor, j.role, j.words, j.request_id,
                array(
                    select p.id
                    from cases.photo p
                    where p.city = j.city
                    and p.case_id = j.case_id
                    and p.seq = j.seq
                    order by p.id) as photos
            from cases.journal j
            where j.city = :city
            and j.case_id = :id
            order by j.seq
            """;

    static final String CONTACT = """
            select name, phone
            from cases.contact
            where city = :city
            and case_id = :id
            """;

    static final String CONTACT_READ = """
            insert into cases.contact_read (city, case_id, person, at)
            values (:city, :id, :person, :at)
            on conflict do nothing
            """;

    private ListSql() {}
}
