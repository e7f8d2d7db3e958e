package gezhi.ledger;

import org.jspecify.annotations.Nullable;

/** Where entries come from: a module that books declares its own as a bean, so that a statement leads back to what it stands for. */
public interface SourceOfEntries {

    /** What stands before the colon of the sources it makes. */
    String kind();

    /** The page of what the entry comes from, null when the reader at hand may not read it. @param rest what stands after the colon */
    @Nullable
    String href(String rest);
}
