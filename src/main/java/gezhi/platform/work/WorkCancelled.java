package gezhi.platform.work;

/** Somebody stopped the work. Unwinds the work and its transaction; whoever started the work turns it into an outcome. */
public class WorkCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkCancelled() {
        super("cancelled", null, false, false);
    }
}
