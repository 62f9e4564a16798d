import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';

export const completeManifest: Scene = {
  title: 'in an empty file, a few keys make a Deployment with a gRPC probe and a volume',
  files: { 'web.yaml': '' },
  async play({ window, read }) {
    await window.openFile('web.yaml');
    await window.typeForSuggestions('dep', 'Deployment');
    await window.screenshot('complete-kinds');
    await window.acceptSuggestion('Deployment');
    // The stops: the name, which the labels and the container share, then the image.
    await window.page.keyboard.type('web');
    await window.press('Tab');
    await window.page.keyboard.type('web:1.4');
    await window.press('Tab');

    await window.press('Enter');
    await window.typeForSuggestions('rea', 'readinessProbe');
    await window.acceptSuggestion('readinessProbe');
    // The list opens again on the line that was begun.
    await window.typeForSuggestions('g', 'grpc');
    await window.screenshot('complete-probe');
    await window.acceptSuggestion('grpc');
    await window.page.keyboard.type('8080');
    await window.press('Tab');

    await window.press('Enter');
    await window.press('Shift+Tab');
    await window.press('Shift+Tab');
    await window.typeForSuggestions('volumeM', 'volumeMounts');
    await window.acceptSuggestion('volumeMounts');
    await window.page.keyboard.type('cache');
    await window.press('Tab');
    await window.page.keyboard.type('/cache');
    await window.press('Tab');

    await window.press('Enter');
    await window.press('Shift+Tab');
    await window.press('Shift+Tab');
    await window.typeForSuggestions('volumes', 'volumes');
    await window.acceptSuggestion('volumes');
    await window.page.keyboard.type('cache');
    await window.press('Tab');
    await window.press('Enter');
    await window.typeForSuggestions('empty', 'emptyDir');
    await window.acceptSuggestion('emptyDir');
    await window.waitForText('emptyDir: {}');
    await window.save();
    assert.equal(
      read('web.yaml'),
      `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
      - name: web
        image: web:1.4
        readinessProbe:
          grpc:
            port: 8080
        volumeMounts:
        - name: cache
          mountPath: /cache
      volumes:
      - name: cache
        emptyDir: {}`,
    );
    await window.waitForProblems({ errors: 0, warnings: 0 });
  },
};
