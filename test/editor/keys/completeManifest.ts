import assert from 'node:assert/strict';
import type { Scene } from './Scene.ts';
import { said } from './said.ts';

export const completeManifest: Scene = {
  title:
    'in an empty file, a few keys make a Deployment with a gRPC probe and a claimed volume, and nothing is looked up',
  files: { 'web.yaml': '' },
  async play({ window, read }) {
    await window.openFile('web.yaml');
    await window.typeForSuggestions('dep', 'Deployment');
    await window.screenshot('authoring-1-kind');
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
    await window.screenshot('authoring-2-probe');
    await window.acceptSuggestion('grpc');
    await window.page.keyboard.type('8080');
    await window.press('Tab');

    await window.press('Enter');
    await window.press('Shift+Tab');
    await window.press('Shift+Tab');
    await window.typeForSuggestions('volumeM', 'volumeMounts');
    await window.acceptSuggestion('volumeMounts');
    await window.page.keyboard.type('data');
    await window.press('Tab');
    await window.page.keyboard.type('/data');
    await window.press('Tab');

    await window.press('Enter');
    await window.press('Shift+Tab');
    await window.press('Shift+Tab');
    await window.typeForSuggestions('volumes', 'volumes');
    await window.acceptSuggestion('volumes');
    await window.page.keyboard.type('data');
    await window.press('Tab');
    await window.press('Enter');
    await window.typeForSuggestions('persis', 'persistentVolumeClaim');
    await window.screenshot('authoring-3-volume');
    await window.acceptSuggestion('persistentVolumeClaim');
    await window.page.keyboard.type('web-data');
    await window.press('Escape');
    await window.openQuickFixes();
    await window.screenshot('authoring-4-claim');
    await window.press('Escape');
    await window.applyQuickFix(said('action.create', { kind: 'PersistentVolumeClaim', name: 'web-data' }));
    await window.waitForText('kind: PersistentVolumeClaim');
    await window.screenshot('authoring-5-claimed');

    await window.clickText('image: web');
    await window.openQuickFixes();
    await window.screenshot('authoring-6-actions');
    await window.press('Escape');
    await window.applyQuickFix(said('action.add-resources', { container: 'web' }));
    await window.waitForText('limits:');
    await window.save();
    await window.screenshot('authoring-7-done');
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
        resources:
          requests:
            cpu: 100m
            memory: 128Mi
          limits:
            memory: 128Mi
        readinessProbe:
          grpc:
            port: 8080
        volumeMounts:
        - name: data
          mountPath: /data
      volumes:
      - name: data
        persistentVolumeClaim:
          claimName: web-data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: web-data
spec:
  accessModes:
  - ReadWriteOnce
  resources:
    requests:
      storage: 1Gi
`,
    );
    await window.waitForProblems({ errors: 0, warnings: 0 });
  },
};
