package gezhi.ledger;

/** Where entries come from: a module that books declares its own as a bean, so that a statement leads back to what it stands for. */
public interface SourceOfEntries {

    /** What stands before the colon of the sources it makes. */
    String kind();

    /** The page of what the entry comes from, for the reader at hand. @param rest what stands after the colon */
    String href(String rest);
}
