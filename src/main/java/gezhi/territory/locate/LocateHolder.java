package gezhi.territory.locate;

import gezhi.territory.Located;
import java.util.Optional;

/** Holds the index in use. A rebuilt index replaces it in one step; readers never wait and never see half of one. */
public final class LocateHolder {
    private volatile LocateIndex index = LocateIndex.EMPTY;

    /** From now on answers come from {@code next}. */
    public void replace(LocateIndex next) {
        index = next;
    }

    /** The index in use at this moment; keep it to answer several questions from one picture. */
    public LocateIndex current() {
        return index;
    }

    /** As {@link LocateIndex#locate}. */
    public Optional<Located> find(double lon, double lat) {
        return Optional.ofNullable(index.locate(lon, lat));
    }
}
