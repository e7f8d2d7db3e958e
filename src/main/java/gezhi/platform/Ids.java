package gezhi.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Ids are made here, not in the database: a row's id is known before it is written, and any node may make one. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new UUIDv7: sorts by the time it was made. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
