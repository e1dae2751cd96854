package org.specialstudy.engine;

/** A decision that is written from data instead of being drawn. The engine gets it at start, like the models, and whenever the data change. */
public interface GeneratedDecision {

    /** Under which it is deployed; what the engine had under it before is replaced. */
    String fileName();

    /** What the data say now. */
    byte[] content();
}
