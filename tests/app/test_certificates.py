"""A shipment whose certificate stands."""

from tests.demo_store import DemoPlant


def test_after_signing_the_page_is_the_certificates_and_every_check_still_passes(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        signed = next(state for state in books.all_states("shipment:") if state.certificates)
    draft = demo.app.certificates.draft(signed.code)
    assert [check.name for check in draft.checks if check.name == "certified_once" and not check.passed] == []
    assert draft.page is not None
    again = demo.app.certificates.draft(signed.code, page=2)
    assert again.page is not None
    assert again.page.pages == draft.page.pages
