package gezhi.cases.store;

/** What lists, pages and maps read. */
final class ListSql {
    static final String NEWEST = "order by c.received_at desc, c.id desc";
    static final String LIMIT = "\nlimit :limit";
    static final String WITHIN = "and c.division >= :division\nand c.division < :division || ':'\n";

    static final String BY_ID = named("and c.id = :id", "");

    static final String OPEN_IN_BOX = named(WITHIN + """
            and c.step in ('DISCOVERED', 'COLLECTED', 'DISPATCHED', 'HANDLING', 'PARKED', 'FED_BACK')
            and c.lon between :west and :east
            and c.lat between :south and :north
            """ + NEWEST + LIMIT, NEWEST);

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
                j.rating, j.actor, j.role, j.words, j.detail, j.request_id, j.due_before, j.due_after,
                array(
                    select p.id
                    from cases.photo p
                    where p.city = j.city
                    and p.case_id = j.case_id
                    and p.seq = j.seq
                    order by p.id) as photos,
                array(
                    select p.id
                    from cases.photo p
                    where p.city = j.city
                    and p.case_id = j.case_id
                    and p.seq = j.seq
                    and p.taken = 'BEFORE'
                    order by p.id) as before
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

    /** A page of those chosen, newest first. */
    static String page(Chosen chosen) {
        return named(
                chosen.conditions() + "and (c.received_at, c.id) < (:beforeAt, :beforeId)\n" + NEWEST + LIMIT, NEWEST);
    }

    static String count(Chosen chosen) {
        return """
                select count(*)
                from cases.case c
                where c.city = :city
                %s
                """.formatted(chosen.conditions());
    }

    /** Cases are picked and cut to size first, and only those shown get the names that go with them. */
    static String named(String picked, String order) {
        return """
                with picked as materialized (
                    select c.*
                    from cases.case c
                    where c.city = :city
                    %s)
                select c.id, c.number, c.step, c.version, c.category, g.name as category_name, c.division,
                    coalesce(d.name, c.division) as division_name, c.lon, c.lat, c.address, c.words, c.channel, c.office,
                    c.received_at, c.yellow_at, c.due_at, c.in_time, c.rating, c.asked, c.review_at,
                    c.stage_due, c.told_to
                from picked c
                join cases.category g
                    on g.city = c.city
                    and g.code = c.category
                left join territory.v_divisions d
                    on d.city = c.city
                    and d.code = c.division
                %s
                """.formatted(picked, order);
    }
}
