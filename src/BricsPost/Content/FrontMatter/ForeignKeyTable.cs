namespace BricsPost.Content.FrontMatter;

/// <summary>
/// The keys of other systems, after their documentation. One spelling stands for all: <c>publishedAt</c>, <c>published-at</c> and
/// <c>published_at</c> are the same key.
/// </summary>
internal static class ForeignKeyTable
{
    /// <summary>
    /// <c>ours: systems: names</c>, on several lines where one is too short. Where an article has several that mean one of ours, the one
    /// that stands first here is taken. A point leads to a key below another one.
    /// </summary>
    public const string Meanings = """
        title: newsrooms: headline heading hed head
        title: Word and Notion: name subject
        title: WordPress: post_title
        date: Ghost, Sanity and Strapi: published_at published_on date_published first_published_at
        date: Hugo: publish_date
        date: Astro and Eleventy: pub_date publication_date post_date date_time
        date: Jekyll, Pelican and Medium: published
        date: WordPress: date_gmt post_date_gmt
        date: Sanity, Notion and Obsidian: created_at created date_created created_time creation_date created_on
        date: newsrooms: time issued dateline release_date
        updated: Hugo: lastmod
        updated: Jekyll: last_modified_at last_modified
        updated: Ghost: updated_at date_updated
        updated: Astro: updated_date upd_date last_updated
        updated: Pelican and WordPress: modified modified_gmt date_modified modified_at post_modified modified_time last_edited edited
        description: Hugo and Pelican: summary
        description: Ghost: custom_excerpt
        description: Jekyll, WordPress and Hexo: excerpt
        description: newsrooms: dek deck standfirst lede lead teaser intro abstract synopsis blurb
        description: Medium and Ghost: subtitle subheading subhead
        description: Yoast and Ghost: meta_description seo_description meta_desc og_description social_description
        author: Hugo, Zola and Pelican: authors
        author: newsrooms: by writer writers reporter reporters correspondent contributor contributors written_by author_name
        author: WordPress and Ghost: creator display_name primary_author post_author
        byline: newsrooms: credits by_line authors_line
        section: Hugo, Jekyll and Pelican: category
        section: Hugo, Jekyll, WordPress and Hexo: categories
        section: Ghost and newsrooms: primary_tag desk channel rubric topic department kicker
        tags: Pandoc and Hugo: keywords keyword
        tags: Medium: topics
        tags: newsrooms: tag labels news_keywords hashtags subjects
        slug: WordPress and Ghost: post_name url_slug post_slug
        lang: Hugo and Docusaurus: language locale language_code hreflang
        corrections: newsrooms: correction errata erratum corrigendum amendments
        withdrawn: newsrooms: retracted retraction
        photo: Ghost: feature_image
        photo: WordPress and Hexo: featured_image cover_image post_thumbnail
        photo: Astro: hero_image hero
        photo: Hugo: cover
        photo: Jekyll: image
        photo: Sanity and Contentful: main_image lead_image header_image main_photo
        photo: Decap and Jekyll: thumbnail thumb teaser_image
        photo: Medium and newsrooms: picture foto img banner images photos lead_photo og_image social_image share_image preview_image
        photo.alt: Ghost: feature_image_alt
        photo.alt: Astro, WordPress and others: image_alt alt_text cover_alt cover_image_alt hero_alt hero_image_alt featured_image_alt
        photo.alt: Astro, WordPress and others: photo_alt thumbnail_alt main_image_alt
        photo.caption: Ghost: feature_image_caption
        photo.caption: Astro, WordPress and others: image_caption cover_caption cover_image_caption hero_caption hero_image_caption
        photo.caption: Astro, WordPress and others: photo_caption
        photo.credit: newsrooms: image_credit cover_credit hero_credit photo_credit image_credits photo_credits photographer
        photo.credit: newsrooms: featured_image_credit
        """;

    /// <summary><c>systems: reason: names</c>: what changes nothing here.</summary>
    public const string WithoutUse = """
        Hugo, Jekyll, Eleventy and others: there is one layout.: layout template page_layout post_layout custom_template template_key
        Hugo, Jekyll, Eleventy and others: there is one layout.: theme body_class class css_class style hide_title
        Hugo, Jekyll and Hexo: the article has one address, made of its day and its slug.: permalink url path link guid aliases alias
        Hugo, Jekyll and Hexo: the article has one address, made of its day and its slug.: redirect_from redirect_to redirects old_url
        Hugo, Jekyll and Hexo: the article has one address, made of its day and its slug.: canonical canonical_url original_url import_url
        Hugo, Jekyll and Hexo: the article has one address, made of its day and its slug.: wordpress_url
        WordPress and Ghost: nothing here is numbered.: id post_id wordpress_id uuid comment_id guid_id legacy_id nid page_id parent
        WordPress and Ghost: nothing here is numbered.: parent_id post_parent translation_key ref
        Sanity: the file itself is the record.: _type _rev _key _draft_model
        Hugo, WordPress and Decap: every article is a news article.: post_type post_format format kind content_type markup is_cjk_language
        Hugo, WordPress and Decap: every article is a news article.: collection
        Jekyll, WordPress and Hexo: there are no comments.: comments comment disqus disqus_id disqus_identifier dsq_thread_id
        Jekyll, WordPress and Hexo: there are no comments.: comment_status ping_status allow_comments utterances giscus
        Hugo, Docusaurus and Pandoc: there is no table of contents.: toc table_of_contents toc_depth number_sections show_toc toc_levels
        Hugo, Docusaurus and Pandoc: there is no table of contents.: hide_table_of_contents
        Hugo, Zola and Docusaurus: the site holds one article, in no order.: weight order sort position menu_order sidebar_position
        Hugo, Zola and Docusaurus: the site holds one article, in no order.: sidebar_label nav_order menu menus nav_title pagination prev
        Hugo, Zola and Docusaurus: the site holds one article, in no order.: next prev_url next_url series series_order related
        Ghost, Decap and WordPress: the one article is always at the top.: featured sticky pinned pin featured_post is_featured top
        Ghost, Decap and WordPress: the one article is always at the top.: highlight promoted trending
        Hugo: the site renders each article in the same way.: build headless cascade outputs resources link_title target render rss_full
        Zola: the site renders each article in the same way.: in_search_index generate_feed generate_feeds insert_anchor_links
        Zola: the site renders each article in the same way.: page_template paginate_by sort_by transparent
        Eleventy: the site renders each article in the same way.: eleventy_exclude_from_collections eleventy_computed eleventy_navigation
        Eleventy: the site renders each article in the same way.: template_engine_override date_source data eleventy_import
        Jekyll: the site renders each article in the same way.: excerpt_separator sitemap search_exclude render_with_liquid mermaid math
        Jekyll: the site renders each article in the same way.: katex mathjax highlight_theme defaults
        Ghost: the page has one set of texts for search and for cards.: meta_title og_title twitter_title twitter_description
        Ghost: the page has one set of texts for search and for cards.: twitter_image codeinjection_head codeinjection_foot
        Ghost: the page has one set of texts for search and for cards.: codeinjection_styles email_subject email_only email_segment
        Ghost: the page has one set of texts for search and for cards.: email_recipient_filter plaintext mobiledoc lexical newsletter
        Ghost: the page has one set of texts for search and for cards.: show_title_and_feature_image frontmatter
        Ghost and Medium: the time to read is counted here.: reading_time read_time word_count words time_to_read claps responses
        Yoast and others: search engines are told what the page says.: seo seo_title meta robots noindex nofollow keyphrase focus_keyword
        Yoast and others: search engines are told what the page says.: schema open_graph twitter social twitter_card card card_type
        Yoast and others: search engines are told what the page says.: og_type
        WordPress: it is of the desk of the other system.: meta_data _edit_last _edit_lock _thumbnail_id _wp_page_template author_id
        WordPress: it is of the desk of the other system.: author_login author_email author_url author_slug post_author_id
        WordPress: it is of the desk of the other system.: post_content_filtered menu_item classes categories_ids dsq_needs_sync wp_id
        WordPress: it is of the desk of the other system.: user_id login
        Pelican: the site renders each article in the same way.: save_as translation related_posts gittime
        Pandoc and R Markdown: it is for printed documents.: output documentclass class_option fontsize geometry bibliography csl
        Pandoc and R Markdown: it is for printed documents.: link_citations header_includes include_before papersize mainfont
        Pandoc and R Markdown: it is for printed documents.: reference_section_title subject_line institute affiliation thanks date_format
        Pandoc and R Markdown: it is for printed documents.: output_file
        Word and Google Docs: it is of the file, not of the article.: company manager last_modified_by revision application total_time
        Docusaurus, Notion and Obsidian: it is of the other system.: cssclasses publish_to database notion_id icon cover_icon emoji
        Docusaurus, Notion and Obsidian: it is of the other system.: source_url edited_by custom_edit_url hide_edit_link plugin
        Hugo and WordPress: nothing here expires by itself; write withdrawn when the day has come.: expiry_date unpublish_date expires
        Hugo and WordPress: nothing here expires by itself; write withdrawn when the day has come.: expiration expiration_date
        Medium: it is of the other system.: medium_url medium_id publication canonical_link story_url member_only license
        Hexo and themes: the page has one look.: top_img aside sidebar share show_date show_author hide_meta hide_author color background
        Hexo and themes: the page has one look.: headerimg cover_position copyright show_reading_time show_share_buttons comments_count
        Hexo and themes: the page has one look.: hide_comments card_image_position fullwidth hero_style hero_color
        """;

    /// <summary><c>systems: names</c>: keys that hold others, which mean the same as if they stood one level higher.</summary>
    public const string Holders = """
        Zola: taxonomies extra
        Hugo: params
        Hexo and Decap: post frontmatter attributes fields
        """;
}
