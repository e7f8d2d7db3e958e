package gezhi.platform.scope;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the database plans. After some runs of a statement it may settle on one plan for all values; for a list of the newest few of a
 * subtree that plan sorts the whole table, since it cannot know that few are wanted: seconds instead of milliseconds at a million cases.
 */
public final class Planning {
    private Planning() {}

    /** What follows in the transaction at hand is planned for the values it is run with. */
    public static void forValues(JdbcClient jdbc) {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }
}
