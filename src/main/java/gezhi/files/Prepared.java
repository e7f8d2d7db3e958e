package gezhi.files;

/** What became of an upload: a picture to keep, or the reason why not. */
public sealed interface Prepared permits Picture, PhotoRefused {}
