package gezhi.bodies;

import gezhi.platform.Profile;
import java.util.List;

/** The thresholds that a shipped profile has. */
public final class ProfileRules {
    private ProfileRules() {}

    public static List<Threshold> of(String profile) {
        return ProfileThresholds.of(Profile.named(profile));
    }
}
