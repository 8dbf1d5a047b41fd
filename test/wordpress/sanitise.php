<?php
/*
 * WordPress's own rules for posts, without WordPress around them: its own files, no database.
 * In: the folder of WordPress as an argument, a JSON list of HTML on standard input.
 * Out: a JSON list of {saved, shown}: what wp_kses_post() lets an author without the right to unfiltered HTML save, and what
 * the filters of the classic editor's content make of that for readers.
 */
error_reporting( E_ALL );
set_error_handler( function ( $level, $message, $file, $line ) {
	throw new ErrorException( $message, 0, $level, $file, $line );
} );

define( 'ABSPATH', rtrim( $argv[1], '/' ) . '/' );
define( 'WPINC', 'wp-includes' );
foreach ( array( 'compat', 'load', 'plugin', 'formatting', 'functions', 'pomo/translations', 'l10n', 'shortcodes', 'kses' ) as $name ) {
	require ABSPATH . WPINC . "/$name.php";
}

$posts = json_decode( stream_get_contents( STDIN ), true, 8, JSON_THROW_ON_ERROR );
echo json_encode(
	array_map(
		function ( $post ) {
			$saved = wp_kses_post( $post );
			return array(
				'saved' => $saved,
				'shown' => shortcode_unautop( wpautop( wptexturize( $saved ) ) ),
			);
		},
		$posts
	),
	JSON_THROW_ON_ERROR
);
