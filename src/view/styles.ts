import { unsafeCSS } from 'lit';
import sheet from './styles.css?inline';
import { tokenStyles } from './tokens.js';

export const styles = unsafeCSS(tokenStyles + sheet);
