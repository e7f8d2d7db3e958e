package gezhi.platform.web;

/** The sign in the top bar that something waits for the reader. A module declares it as a bean; it is asked once for each page that is drawn. */
public interface Bell {
    /** Where the reader finds it. */
    String href();

    /** How much waits for the reader in whose scope it is asked; 0 for nothing. */
    int waiting();
}
