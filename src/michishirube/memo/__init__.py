"""Assessment to memo: words (view, wording, facts), template to blocks, blocks to PDF.

Read in this order: view, wording, template, blocks, flow, pdf. Nothing here decides anything.
"""
