package gezhi.callouts;

import java.util.List;
import java.util.UUID;

/** Who is called out beside those posted. A module that keeps such people declares a bean; this one knows none of them. */
public interface Reserves {

    /** Somebody who agreed to be called out. @param name as shown to who calls, until the names are forgotten */
    record Reserve(UUID person, String name, String division) {}

    /** Those of a division and below, for the scope at hand. */
    List<Reserve> listUnder(String division);
}
