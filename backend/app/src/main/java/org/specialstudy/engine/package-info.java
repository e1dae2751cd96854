/**
 * The only door to the process engine. Business modules state facts through {@link org.specialstudy.engine.Engine}, which writes rows in
 * their transaction; the dispatcher sends them afterwards; methods marked {@link org.specialstudy.engine.Worker} answer what the engine asks.
 */
package org.specialstudy.engine;
