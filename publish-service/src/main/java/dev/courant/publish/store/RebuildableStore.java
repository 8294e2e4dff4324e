package dev.courant.publish.store;

/** A store that knows whether it is complete. */
interface RebuildableStore extends ArticleStore, RebuildMarker {}
