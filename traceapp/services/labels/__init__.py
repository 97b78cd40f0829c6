"""What the labels of lots, boxes, samples and certificates say."""
