// pg-boss is CommonJS with a type of its own shape.
import Boss from 'pg-boss';

export const PgBoss = Boss;
